import AssayCore
import AssayStatistics
import Testing

/// `simultaneous.json`: SciPy's studentized range and Fisher's test, statsmodels' test of two proportions, by make_simultaneous.py.
private struct Simultaneous: Decodable, Sendable {
    struct Range: Decodable, Sendable { let tail, quantile: Double; let count: Int }
    struct Table: Decodable, Sendable { let x, n, y, m, fisher, score: Double }
    let ranges: [Range]
    let tables: [Table]
    static let all = try? Oracle.read("simultaneous.json", as: Simultaneous.self)
}

struct SimultaneousTests {
    @Test func `the range that normal numbers seldom exceed`() throws {
        let ranges = try #require(Simultaneous.all).ranges
        #expect(ranges.count > 20)
        for one in ranges {
            let found = StudentizedRange.upperQuantile(one.tail, count: one.count)
            #expect(agree(found, one.quantile, relative: 1e-10), "\(one): \(found)")
        }
    }

    @Test func `equality of two shares`() throws {
        let tables = try #require(Simultaneous.all).tables
        #expect(tables.count > 20)
        for one in tables {
            let (first, second) = (Proportion(successes: one.x, trials: one.n), Proportion(successes: one.y, trials: one.m))
            #expect(agree(TwoProportions.fisher(first, second), one.fisher, relative: 1e-9), "\(one)")
            #expect(agree(TwoProportions.score(first, second), one.score, relative: 1e-11), "\(one)")
        }
    }

    @Test func `two groups are one pair, and pairs need less than Bonferroni asks`() {
        #expect(JointConfidence.ofPairs(of: 2, confidence: 0.95) == 0.95)
        #expect(JointConfidence.ofPairs(of: 1, confidence: 0.9) == 0.9)
        for groups in [3, 10, 60, 1000] {
            let joint = JointConfidence.ofPairs(of: groups, confidence: 0.95)
            let pairs = Double(groups * (groups - 1) / 2)
            #expect(joint > 0.95 && 1 - joint > 0.05 / pairs, "\(groups)")
        }
        #expect(agree(JointConfidence.ofEach(3, confidence: 0.95), 0.983_047_572_491_559, relative: 1e-14))
    }

    @Test func `a ratio from parts is where the difference holds zero`() throws {
        let one = (value: 0.3, interval: Interval(lower: 0.22, upper: 0.4, confidence: 0.95, method: "wilson") as Interval?)
        let two = (value: 0.5, interval: Interval(lower: 0.44, upper: 0.58, confidence: 0.95, method: "wilson") as Interval?)
        let found = try #require(RatioInterval.recovered(one, two, confidence: 0.95))
        for ratio in [found.lower, found.upper] {
            let scaled = (
                value: ratio * two.value,
                interval: two.interval.map {
                    Interval(lower: ratio * $0.lower, upper: ratio * $0.upper, confidence: 0.95, method: "wilson")
                }
            )
            let difference = DifferenceInterval.recovered(one, scaled, confidence: 0.95)
            #expect(min(abs(difference.lower), abs(difference.upper)) < 1e-12)
        }
        #expect(RatioInterval.recovered(one, (0, two.interval), confidence: 0.95) == nil)
        let fromZero = (value: 0.5, interval: Interval(lower: 0, upper: 1, confidence: 0.95, method: "wilson") as Interval?)
        #expect(RatioInterval.recovered(one, fromZero, confidence: 0.95)?.upper == .infinity)
    }

    @Test func `Katz and a zero cell`() throws {
        let (none, some) = (Proportion(successes: 0, trials: 40), Proportion(successes: 12, trials: 40))
        let found = try #require(RatioInterval.katzOrWalter(none, some, confidence: 0.95))
        // exp(log((0.5 / 40.5) / (12.5 / 40.5)) + 1.959964 √(1/0.5 − 1/40.5 + 1/12.5 − 1/40.5))
        #expect(found.lower == 0 && agree(found.upper, 0.653_160_474, relative: 1e-7), "\(found)")
        #expect(RatioInterval.katzOrWalter(some, none, confidence: 0.95)?.upper == .infinity)
        let plain = RatioInterval.katz(Proportion(successes: 1, trials: 10), Proportion(successes: 3, trials: 20), confidence: 0.95)
        let same = RatioInterval.katzOrWalter(
            Proportion(successes: 1, trials: 10), Proportion(successes: 3, trials: 20), confidence: 0.95)
        #expect(plain == same && agree(plain?.upper, 5.621_5, relative: 1e-4))
    }
}
