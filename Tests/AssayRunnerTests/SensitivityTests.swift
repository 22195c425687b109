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

    @Test func `equality has neither`() {
        #expect(Self.sensitivity(.estimate, .equal).falseAlarm == nil)
        #expect(Self.sensitivity(.estimate, .notEqual).smallestRegression == nil)
    }
}
