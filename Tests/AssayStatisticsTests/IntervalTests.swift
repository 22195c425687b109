import AssayCore
import AssayStatistics
import Testing

/// `intervals.json`, made by statsmodels.
struct IntervalOracle: Decodable, Sendable {
    struct One: Decodable, Sendable {
        let successes, trials, confidence: Hex
        let wilson, clopperPearson: [Hex]
    }
    struct Two: Decodable, Sendable {
        let cells: [Hex]
        let confidence: Hex
        let newcombe: [Hex]
        let koopman, katz: [Hex]?
        var first: Proportion { Proportion(successes: cells[0].value, trials: cells[1].value) }
        var second: Proportion { Proportion(successes: cells[2].value, trials: cells[3].value) }
    }
    struct Pair: Decodable, Sendable {
        let b, c: Int
        let exact, statistic, asymptotic, corrected: Hex
    }
    let one: [One]
    let two: [Two]
    let mcnemar: [Pair]

    static let shared = try? Oracle.read("intervals.json", as: IntervalOracle.self)
}

/// Whether both ends agree.
private func agree(_ interval: Interval?, _ ends: [Hex]?, relative: Double = 1e-12, absolute: Double = 1e-15) -> Bool {
    guard let interval, let ends else { return interval == nil && ends == nil }
    return agree(interval.lower, ends[0].value, relative: relative, absolute: absolute)
        && agree(interval.upper, ends[1].value, relative: relative, absolute: absolute)
}

@Suite struct IntervalTests {
    @Test func `the cases were read`() { #expect(IntervalOracle.shared != nil) }

    @Test(arguments: IntervalOracle.shared?.one ?? []) func `one proportion`(_ example: IntervalOracle.One) {
        let (x, n, level) = (example.successes.value, example.trials.value, example.confidence.value)
        #expect(agree(ProportionInterval.wilson(successes: x, trials: n, confidence: level), example.wilson))
        #expect(agree(ProportionInterval.clopperPearson(successes: x, trials: n, confidence: level), example.clopperPearson))
    }

    @Test(arguments: IntervalOracle.shared?.two ?? []) func `two proportions`(_ example: IntervalOracle.Two) {
        let level = example.confidence.value
        #expect(agree(DifferenceInterval.newcombe(example.first, example.second, confidence: level), example.newcombe))
        #expect(agree(RatioInterval.katz(example.first, example.second, confidence: level), example.katz))
        #expect(agree(RatioInterval.koopman(example.first, example.second, confidence: level), example.koopman, relative: 1e-11))
    }

    @Test(arguments: IntervalOracle.shared?.mcnemar ?? []) func `McNemar's test`(_ example: IntervalOracle.Pair) {
        let test = McNemar(firstOnly: example.b, secondOnly: example.c)
        #expect(agree(test.exact, example.exact.value))
        #expect(agree(test.statistic, example.statistic.value))
        #expect(agree(test.asymptotic, example.asymptotic.value))
        #expect(agree(test.corrected, example.corrected.value))
    }

    @Test(arguments: [(0.0, 0.0), (5, 0), (.nan, 3), (3, .nan), (4, 3), (-1, 3), (1, .infinity), (0, -2)])
    func `what is no proportion has no interval`(_ successes: Double, _ trials: Double) {
        let (proportion, other) = (Proportion(successes: successes, trials: trials), Proportion(successes: 1, trials: 2))
        #expect(ProportionInterval.wilson(successes: successes, trials: trials, confidence: 0.95) == nil)
        #expect(ProportionInterval.clopperPearson(successes: successes, trials: trials, confidence: 0.95) == nil)
        #expect(DifferenceInterval.newcombe(proportion, other, confidence: 0.95) == nil)
        #expect(RatioInterval.koopman(other, proportion, confidence: 0.95) == nil)
        #expect(RatioInterval.katz(other, proportion, confidence: 0.95) == nil)
    }

    @Test func `rounding beyond the trials is no error`() {
        let interval = ProportionInterval.wilson(successes: 10.000000001, trials: 10, confidence: 0.95)
        #expect(interval == ProportionInterval.wilson(successes: 10, trials: 10, confidence: 0.95))
        #expect(interval?.upper == 1)
    }

    @Test func `a tiny rate keeps the digits of its lower end`() throws {
        // lower × upper = p² / (1 + z²/n), the product of the roots of the score equation
        let interval = try #require(ProportionInterval.wilson(successes: 1e-6, trials: 1e9, confidence: 0.95))
        let z = Normal.critical(confidence: 0.95)
        #expect(agree(interval.lower * interval.upper, 1e-30 / (1 + z * z / 1e9), relative: 1e-12))
    }

    @Test func `swapping the groups mirrors the interval`() throws {
        let (one, two) = (Proportion(successes: 7, trials: 15), Proportion(successes: 0, trials: 20))
        let there = try #require(RatioInterval.koopman(one, two, confidence: 0.95))
        let back = try #require(RatioInterval.koopman(two, one, confidence: 0.95))
        #expect(there.upper == .infinity)
        #expect(back.lower == 0)
        #expect(agree(there.lower * back.upper, 1))
        let difference = try #require(DifferenceInterval.newcombe(one, two, confidence: 0.95))
        let mirrored = try #require(DifferenceInterval.newcombe(two, one, confidence: 0.95))
        #expect(difference.lower == -mirrored.upper)
    }

    @Test func `weights shrink a sample to its effective size`() {
        let equal = Proportion(weightedSuccesses: 6, weight: 20, squaredWeight: 40)
        #expect(equal == Proportion(successes: 3, trials: 10))
        #expect(Proportion(weightedSuccesses: 0, weight: 0, squaredWeight: 0).rate == nil)
    }
}
