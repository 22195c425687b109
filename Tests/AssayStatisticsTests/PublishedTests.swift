import AssayCore
import AssayStatistics
import Testing

/// `published.json`: numbers from print, to the digits printed.
struct Published: Decodable, Sendable {
    struct List<Case: Decodable & Sendable>: Decodable, Sendable {
        let source: String
        let cases: [Case]
    }
    struct Single: Decodable, Sendable {
        let successes, trials: Double
        let wilson, clopperPearson: [Double]
    }
    struct Two: Decodable, Sendable {
        let cells, interval: [Double]
    }
    struct Row: Decodable, Sendable {
        let cells, values: [Double]
    }
    struct Pair: Decodable, Sendable {
        let b, c: Int
        let asym, cc, exact, midp: Double
    }
    let single: List<Single>
    let independent: List<Two>
    let paired, katz: List<Row>
    let mcNemar: List<Pair>

    static let shared = try? Oracle.read("published.json", as: Published.self)
}

@Suite struct PublishedTests {
    @Test func `the cases were read`() { #expect(Published.shared != nil) }

    @Test(arguments: Published.shared?.single.cases ?? []) func `one proportion, Newcombe's table`(_ row: Published.Single) throws {
        let wilson = try #require(ProportionInterval.wilson(successes: row.successes, trials: row.trials, confidence: 0.95))
        let exact = try #require(ProportionInterval.clopperPearson(successes: row.successes, trials: row.trials, confidence: 0.95))
        #expect(close([wilson.lower, wilson.upper], row.wilson))
        #expect(close([exact.lower, exact.upper], row.clopperPearson))
    }

    @Test(arguments: Published.shared?.independent.cases ?? []) func `independent difference`(_ row: Published.Two) throws {
        let (one, two) = (
            Proportion(successes: row.cells[0], trials: row.cells[1]), Proportion(successes: row.cells[2], trials: row.cells[3])
        )
        let interval = try #require(DifferenceInterval.newcombe(one, two, confidence: 0.95))
        #expect(close([interval.lower, interval.upper], row.interval))
    }

    @Test(arguments: Published.shared?.paired.cases ?? []) func `paired difference`(_ row: Published.Row) throws {
        let interval = try #require(
            DifferenceInterval.newcombePaired(
                both: row.cells[0], firstOnly: row.cells[1], secondOnly: row.cells[2], neither: row.cells[3], confidence: 0.95))
        #expect(close([interval.lower, interval.upper], Array(row.values[1...])))
    }

    @Test(arguments: Published.shared?.mcNemar.cases ?? []) func `McNemar with its mid-p`(_ row: Published.Pair) {
        let test = McNemar(firstOnly: row.b, secondOnly: row.c)
        #expect(close([test.asymptotic, test.corrected, test.exact, test.midP], [row.asym, row.cc, row.exact, row.midp]))
    }

    @Test(arguments: Published.shared?.katz.cases ?? []) func `ratio by logarithms`(_ row: Published.Row) throws {
        let (one, two) = (
            Proportion(successes: row.cells[0], trials: row.cells[1]), Proportion(successes: row.cells[2], trials: row.cells[3])
        )
        let interval = try #require(RatioInterval.katz(one, two, confidence: 0.95))
        #expect(close([interval.lower, interval.upper], Array(row.values[1...])))
    }

    @Test func `mid-p of equal counts follows Fagerland`() {
        #expect(agree(McNemar(firstOnly: 1, secondOnly: 1).midP, 0.75))
        #expect(McNemar(firstOnly: 0, secondOnly: 0).midP == 1)
        #expect(DifferenceInterval.newcombePaired(both: 0, firstOnly: 0, secondOnly: 0, neither: 0, confidence: 0.95) == nil)
    }

    /// Four or more printed decimals.
    private func close(_ found: [Double], _ printed: [Double]) -> Bool {
        found.count == printed.count && zip(found, printed).allSatisfy { abs($0 - $1) <= 5.1e-5 }
    }
}
