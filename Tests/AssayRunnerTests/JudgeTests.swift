import AssayCore
import AssayManifest
import Testing

@testable import AssayRunner

struct JudgeTests {
    /// An interval of 0.7...0.9 against bounds below, inside and above.
    private static let measured = Measurement(
        0.8, interval: Interval(lower: 0.7, upper: 0.9, confidence: 0.95, method: "test"), rows: 100)

    @Test(arguments: [
        (DecisionRule.estimate, Comparison.atLeast, 0.75, Outcome.pass), (.estimate, .atLeast, 0.85, .fail),
        (.estimate, .atMost, 0.85, .pass), (.estimate, .above, 0.8, .fail), (.estimate, .atLeast, 0.8, .pass),
        (.proven, .atLeast, 0.65, .pass), (.proven, .atLeast, 0.75, .inconclusive), (.proven, .atLeast, 0.95, .fail),
        (.proven, .atMost, 0.95, .pass), (.proven, .atMost, 0.65, .fail), (.proven, .atLeast, 0.7, .pass),
        (.refuted, .atLeast, 0.65, .pass), (.refuted, .atLeast, 0.85, .pass), (.refuted, .atLeast, 0.95, .fail),
        (.refuted, .atMost, 0.65, .fail), (.proven, .equal, 0.8, .inconclusive), (.proven, .equal, 0.95, .fail),
        (.refuted, .equal, 0.8, .pass), (.proven, .notEqual, 0.95, .pass), (.proven, .notEqual, 0.8, .inconclusive),
    ])
    func `evidence decides as the rule says`(_ rule: DecisionRule, _ comparison: Comparison, _ bound: Double, _ outcome: Outcome) {
        let judge = Judge(rule: rule, isStatistical: true)
        #expect(judge.verdict(Self.measured, comparison, bound).outcome == outcome)
    }

    @Test(arguments: DecisionRule.allCases, Comparison.allCases)
    func `no value never passes`(_ rule: DecisionRule, _ comparison: Comparison) {
        for isStatistical in [true, false] {
            let verdict = Judge(rule: rule, isStatistical: isStatistical)
                .verdict(.undefined("no rows in scope", rows: 0), comparison, 0)
            #expect(verdict == Judge.Verdict(outcome: .inconclusive, reason: "no rows in scope"))
        }
    }

    @Test(arguments: DecisionRule.allCases)
    func `a value that is not a number is an error`(_ rule: DecisionRule) {
        #expect(Judge(rule: rule, isStatistical: true).verdict(Measurement(.nan, rows: 5), .notEqual, 0).outcome == .error)
    }

    @Test func `without an interval nothing is proven and a violation still fails`() {
        let bare = Measurement(0.8, rows: 100)
        #expect(Judge(rule: .proven, isStatistical: true).verdict(bare, .atLeast, 0.5).outcome == .inconclusive)
        #expect(Judge(rule: .refuted, isStatistical: true).verdict(bare, .atLeast, 0.9).outcome == .fail)
    }

    @Test(arguments: DecisionRule.allCases)
    func `a fact is decided on its value in every mode`(_ rule: DecisionRule) {
        let fact = Measurement(0, rows: 0)
        #expect(Judge(rule: rule, isStatistical: false).verdict(fact, .equal, 0).outcome == .pass)
        #expect(Judge(rule: rule, isStatistical: false).verdict(fact, .above, 0).outcome == .fail)
    }

    @Test(arguments: stride(from: 0.0, through: 1.0, by: 0.1).map { $0 })
    func `an improvement never fails a one-sided requirement`(_ gain: Double) {
        for rule in DecisionRule.allCases {
            let judge = Judge(rule: rule, isStatistical: true)
            let better = Measurement(
                0.8 + gain, interval: Interval(lower: 0.7 + gain, upper: 0.9 + gain, confidence: 0.95, method: "test"), rows: 100)
            let before = judge.verdict(Self.measured, .atLeast, 0.75).outcome
            if before == .pass { #expect(judge.verdict(better, .atLeast, 0.75).outcome == .pass) }
        }
    }
}
