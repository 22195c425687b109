import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

extension Interval {
    /// The methods that a share has, the standard first.
    static let shareMethods: [IntervalMethod] = [.wilson, .clopperPearson, .bootstrap]

    /// Wilson's interval of a share; weighted rows count with Kish's effective number.
    static func share(_ part: Double, of whole: Double, squares: Double, confidence: Double) -> Interval? {
        share(part, of: whole, squares: squares, IntervalPlan(confidence: confidence))
    }

    /// The interval of a share by any of `shareMethods`; weighted rows count with Kish's effective number.
    static func share(_ part: Double, of whole: Double, squares: Double, _ plan: IntervalPlan) -> Interval? {
        let share = Proportion(weightedSuccesses: part, weight: whole, squaredWeight: squares)
        switch plan.method {
        case .clopperPearson: return ProportionInterval.clopperPearson(share, confidence: plan.confidence)
        case .bootstrap:
            guard whole > 0 else { return nil }
            let cells = [part, whole - part]
            let bootstrap = CellBootstrap(cells: cells, squares: cells.map { $0 * squares / whole }, seed: plan.seed)
            return bootstrap.interval(confidence: plan.confidence) { $0[0] + $0[1] > 0 ? $0[0] / ($0[0] + $0[1]) : nil }
        default: return ProportionInterval.wilson(share, confidence: plan.confidence)
        }
    }

    /// A value plus and minus its standard error times the normal critical value; nil without an error.
    static func normal(_ value: Double, error: Double, confidence: Double) -> Interval? {
        guard error > 0, error.isFinite else { return nil }
        let half = Normal.critical(confidence: confidence) * error
        return Interval(lower: value - half, upper: value + half, confidence: confidence, method: "delta")
    }

    /// The interval of the absolute value.
    var magnitude: Interval {
        let ends = (abs(lower), abs(upper)), holdsZero = lower <= 0 && upper >= 0
        return Interval(
            lower: holdsZero ? 0 : min(ends.0, ends.1), upper: max(ends.0, ends.1), confidence: confidence, method: method)
    }

    /// The same interval without the part that the measure cannot reach.
    func clamped(to range: ClosedRange<Double>) -> Interval {
        Interval(
            lower: max(range.lowerBound, lower), upper: min(range.upperBound, upper), confidence: confidence, method: method)
    }
}
