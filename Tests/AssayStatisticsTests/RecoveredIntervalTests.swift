import AssayCore
import AssayStatistics
import Testing

/// Intervals of a difference from those of its parts.
struct RecoveredIntervalTests {
    private static func part(_ successes: Double, _ trials: Double) -> (value: Double, interval: Interval?) {
        let share = Proportion(successes: successes, trials: trials)
        return (successes / trials, ProportionInterval.wilson(share, confidence: 0.95))
    }

    @Test(arguments: [(56.0, 70.0, 48.0, 80.0), (9, 10, 3, 10), (0, 10, 10, 10), (5, 56, 0, 29)])
    func `from Wilson's limits it is Newcombe's interval`(_ a: Double, _ m: Double, _ b: Double, _ n: Double) throws {
        let (one, other) = (Self.part(a, m), Self.part(b, n))
        let found = DifferenceInterval.recovered(one, other, confidence: 0.95)
        let newcombe = try #require(
            DifferenceInterval.newcombe(
                Proportion(successes: a, trials: m), Proportion(successes: b, trials: n), confidence: 0.95))
        #expect(abs(found.lower - newcombe.lower) < 1e-12 && abs(found.upper - newcombe.upper) < 1e-12)
        #expect(found.method == "mover")
    }

    @Test func `a part without an interval counts as known`() {
        let part = Self.part(9, 10)
        let found = DifferenceInterval.recovered(part, (0.5, nil), confidence: 0.95)
        #expect(abs(found.lower - ((part.interval?.lower ?? .nan) - 0.5)) < 1e-12)
        let known = DifferenceInterval.recovered((1, nil), (0.25, nil), confidence: 0.95)
        #expect(known.lower == 0.75 && known.upper == 0.75)
    }
}
