import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayTabular
import Testing

/// Differences of shares on the same rows, against published numbers.
struct PairedShareTests {
    /// Right by both models, by the candidate only, by the baseline only, by neither.
    struct Counts: Sendable {
        var both: Int
        var candidateOnly: Int
        var baselineOnly: Int
        var neither: Int
    }

    private static func compare(
        _ counts: Counts, measure name: String, label: String, weighted: Bool = false
    ) throws -> (interval: Interval, numbers: [String: Double]) {
        let cells = [(counts.both, 1, 1), (counts.candidateOnly, 1, 0), (counts.baselineOnly, 0, 1), (counts.neither, 0, 0)]
        let rows = cells.flatMap { count, one, other in [(Int, Int)](repeating: (one, other), count: count) }
        // A right decision is the label; the positive label's is a high score.
        func scores(_ rights: [Int]) -> [Double] { rights.map { ($0 == 1) == (label == "1") ? 0.9 : 0.1 } }
        let chunk = Chunk(
            index: 0, firstRow: 0, rowCount: rows.count,
            columns: [
                Column(name: "label", strings: rows.map { _ in label }), Column(name: "weight", doubles: rows.map { _ in 1 }),
            ])
        let frame = TaskFrame(task: .binary, label: "label", weight: weighted ? "weight" : nil)
        let observation = Observation(
            chunk: chunk, frame: frame, prediction: Prediction(rows: rows.count, columns: 1, scores: scores(rows.map(\.0))),
            baseline: Prediction(rows: rows.count, columns: 1, scores: scores(rows.map(\.1))))
        let type = try #require(MeasureCatalog.standard[name])
        let call = MeasureCall(descriptor: type.descriptor, arguments: [], frame: frame, place: SourcePlace(file: "a", line: 1))
        let measure = try #require(try type.init(call) as? any PairedMeasure)
        var bank = FoldBank()
        for request in measure.pairedRequests { bank.add(request, slice: nil) }
        let totals = bank.totals()
        totals.merge(bank.observe(observation))
        let folds = totals.finish().scoped(to: nil)
        return (try #require(try measure.pairedInterval(folds)), try measure.pairedNumbers(folds))
    }

    /// Newcombe 1998, Statistics in Medicine 17:2635, method 10, recomputed to four digits.
    @Test(arguments: [
        (Counts(both: 36, candidateOnly: 12, baselineOnly: 2, neither: 0), 0.0569, 0.3404),
        (Counts(both: 36, candidateOnly: 14, baselineOnly: 0, neither: 0), 0.1528, 0.4167),
        (Counts(both: 2, candidateOnly: 4, baselineOnly: 0, neither: 4), 0.0110, 0.6532),
        (Counts(both: 1, candidateOnly: 1, baselineOnly: 7, neither: 12), -0.5069, -0.0256),
        (Counts(both: 59, candidateOnly: 6, baselineOnly: 16, neither: 80), -0.1186, -0.0046),
    ])
    func `accuracy, recall and specificity differ as Newcombe published`(_ counts: Counts, lower: Double, upper: Double) throws {
        for (name, label) in [("accuracy", "1"), ("accuracy", "0"), ("recall", "1"), ("specificity", "0")] {
            let found = try Self.compare(counts, measure: name, label: label).interval
            #expect(
                found.method == "paired_newcombe" && abs(found.lower - lower) < 5e-5 && abs(found.upper - upper) < 5e-5, "\(found)")
        }
    }

    @Test func `rates of errors differ the other way round`() throws {
        let counts = Counts(both: 36, candidateOnly: 12, baselineOnly: 2, neither: 0)
        for (name, label) in [("fnr", "1"), ("fpr", "0")] {
            let found = try Self.compare(counts, measure: name, label: label).interval
            #expect(found.method == "paired_newcombe" && abs(found.lower + 0.3404) < 5e-5 && abs(found.upper + 0.0569) < 5e-5)
        }
    }

    /// Fagerland, Lydersen and Laake 2013: the exact p value of 1 against 7 less the binomial mass of 1.
    @Test(arguments: [(1, 7, 0.0390625), (6, 16, 0.03468966484), (0, 0, 1), (1, 1, 0.75)])
    func `McNemar's mid-p stands beside it`(_ one: Int, _ other: Int, p: Double) throws {
        let counts = Counts(both: 20, candidateOnly: one, baselineOnly: other, neither: 9)
        let found = try Self.compare(counts, measure: "accuracy", label: "1").numbers
        #expect(abs(try #require(found["mcnemar_mid_p"]) - p) < 1e-9)
    }

    @Test func `weighted rows and ratios of other rows keep the delta method`() throws {
        let counts = Counts(both: 36, candidateOnly: 12, baselineOnly: 2, neither: 3)
        #expect(try Self.compare(counts, measure: "accuracy", label: "1", weighted: true).interval.method == "paired_delta")
        #expect(try Self.compare(counts, measure: "accuracy", label: "1", weighted: true).numbers.isEmpty)
        let f1 = try Self.compare(counts, measure: "f1", label: "1")
        #expect(f1.interval.method == "paired_delta" && f1.numbers.isEmpty)
    }

    @Test func `models that are right on the same rows differ by nothing`() throws {
        let found = try Self.compare(.init(both: 9, candidateOnly: 0, baselineOnly: 0, neither: 4), measure: "accuracy", label: "1")
        #expect(found.interval.lower == 0 && found.interval.upper == 0 && found.numbers["mcnemar_mid_p"] == 1)
    }
}
