import AssayCore
import AssayManifest
import Testing

@testable import AssayRunner

/// Oracle: `scipy.stats.norm`, version 1.17.
struct SensitivityTests {
    /// A value two standard errors above the bound.
    private static func sensitivity(_ rule: DecisionRule, _ comparison: Comparison = .atLeast, _ bound: Double = 0.8) -> Sensitivity
    {
        let half = 1.959963984540054 * 0.01
        let interval = Interval(lower: 0.82 - half, upper: 0.82 + half, confidence: 0.95, method: "test")
        return Sensitivity(value: 0.82, interval: interval, comparison: comparison, bound: bound, rule: rule)
    }

    @Test(arguments: [
        (DecisionRule.estimate, 0.022750131948179209), (.proven, 0.4840322065576682), (.refuted, 3.748053384300918e-05),
    ])
    func `an unchanged model fails as often as the normal law says`(_ rule: DecisionRule, _ expected: Double) throws {
        let found = try #require(Self.sensitivity(rule).falseAlarm)
        #expect(abs(found - expected) < 1e-12)
    }

    @Test(arguments: [
        (DecisionRule.estimate, 0.028416212335729143), (.proven, 0.0088165724903286033), (.refuted, 0.048015852181129682),
    ])
    func `the smallest regression would be shown with a probability of 80 percent`(_ rule: DecisionRule, _ expected: Double) throws
    {
        let found = try #require(Self.sensitivity(rule).smallestRegression)
        #expect(abs(found - expected) < 1e-12)
    }

    @Test func `a bound from above mirrors a bound from below`() {
        let (above, below) = (Self.sensitivity(.estimate), Self.sensitivity(.estimate, .atMost, 0.84))
        #expect(abs((above.falseAlarm ?? 0) - (below.falseAlarm ?? 1)) < 1e-12)
        #expect(abs((above.smallestRegression ?? 0) - (below.smallestRegression ?? 1)) < 1e-12)
    }

    /// 320 right of 400 and Wilson's interval, which reaches further down than up; exactly, `proven` passes with 67.3 % where 0.8 is true.
    @Test(arguments: [
        (DecisionRule.proven, Comparison.atLeast, 0.75, 0.34371968108029505), (.refuted, .atLeast, 0.75, 7.721936645888284e-06),
        (.refuted, .atMost, 0.83, 0.00015540514739011355), (.proven, .atMost, 0.83, 0.6231668221460912),
    ])
    func `each side of the interval counts for what it decides`(
        _ rule: DecisionRule, _ comparison: Comparison, _ bound: Double, _ expected: Double
    ) throws {
        let interval = Interval(lower: 0.758029683133299, upper: 0.8362629402661231, confidence: 0.95, method: "wilson")
        let found = Sensitivity(value: 0.8, interval: interval, comparison: comparison, bound: bound, rule: rule)
        let alarm = try #require(found.falseAlarm)
        #expect(abs(alarm - expected) < 1e-9)
    }

    @Test func `equality has neither`() {
        #expect(Self.sensitivity(.estimate, .equal).falseAlarm == nil)
        #expect(Self.sensitivity(.estimate, .notEqual).smallestRegression == nil)
    }
}
