import AssayCheckKit
import AssayCore
import AssayStatistics
import Testing

/// How often the interval of a gap holds the true one, drawn with the measures themselves; docs/fairness.md has the table.
struct FairnessCoverageTests {
    private static let groups = 6
    private static let size = 60
    private static let draws = 300

    /// Groups whose rows are selected at these rates.
    private static func table(_ rates: [Double], draw: Int) -> FairnessTable {
        let random = CounterRandom(seed: 77, stream: 1)
        let group = rates.indices.flatMap { Array(repeating: "g\($0)", count: size) }
        let score = group.indices.map { row in
            CounterRandom.uniform(random.words(row: UInt64(row), replicate: UInt64(draw)).0) < rates[row / size] ? 0.9 : 0.1
        }
        return FairnessTable(
            name: "draw \(draw)", group: group, label: score.map { $0 > 0.5 ? 1 : 0 }, score: score, weight: nil, fairlearn: [:],
            aif360: [:], groups: [:], aequitas: [:])
    }

    @Test(arguments: ["difference", "ratio"]) func `the largest of many gaps is bounded where the plain pair is not`(_ form: String)
        throws
    {
        var (held, pairHeld) = (0, 0)
        for draw in 0..<Self.draws {
            let found = try Self.table(Array(repeating: 0.4, count: Self.groups), draw: draw)
                .conclude("demographic_parity_\(form)(group)", minimumGroupSize: 30)
            let (interval, truth) = (try #require(found.interval), form == "ratio" ? 1.0 : 0)
            held += interval.lower <= truth && truth <= interval.upper ? 1 : 0
            let judged = (found.details.groups ?? []).compactMap(\.value)
            let (low, high) = (Self.share(judged.min() ?? 0), Self.share(judged.max() ?? 0))
            let pair =
                form == "ratio"
                ? RatioInterval.koopman(low, high, confidence: 0.95) : DifferenceInterval.newcombe(high, low, confidence: 0.95)
            let plain = try #require(pair)
            pairHeld += plain.lower <= truth && truth <= plain.upper ? 1 : 0
        }
        // 95 % of 300 is 285, with a standard error of 4.
        #expect(held >= 273, "\(held) of \(Self.draws)")
        #expect(pairHeld < 240, "\(pairHeld) of \(Self.draws): the plain pair would do as well")
    }

    @Test func `a proven gate does not pass what lies on the bound`() throws {
        let rates = [0.3] + Array(repeating: 0.4, count: Self.groups - 1)
        let passes = try (0..<Self.draws).count { draw in
            let found = try Self.table(rates, draw: draw).conclude("demographic_parity_difference(group)", minimumGroupSize: 30)
            return try #require(found.interval).upper <= 0.1
        }
        #expect(passes <= 15)
    }

    private static func share(_ rate: Double) -> Proportion {
        Proportion(successes: (rate * Double(size)).rounded(), trials: Double(size))
    }
}
