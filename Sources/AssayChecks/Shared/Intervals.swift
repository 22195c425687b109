import AssayCore
import AssayStatistics

extension Interval {
    /// Wilson's interval of a share; weighted rows count with Kish's effective number.
    static func share(_ part: Double, of whole: Double, squares: Double, confidence: Double) -> Interval? {
        let share = Proportion(weightedSuccesses: part, weight: whole, squaredWeight: squares)
        return ProportionInterval.wilson(successes: share.successes, trials: share.trials, confidence: confidence)
    }

    /// A value plus and minus its standard error times the normal critical value; nil without an error.
    static func normal(_ value: Double, error: Double, confidence: Double) -> Interval? {
        guard error > 0, error.isFinite else { return nil }
        let half = Normal.critical(confidence: confidence) * error
        return Interval(lower: value - half, upper: value + half, confidence: confidence, method: "delta")
    }

    /// The same interval without the part that the measure cannot reach.
    func clamped(to range: ClosedRange<Double>) -> Interval {
        Interval(
            lower: max(range.lowerBound, lower), upper: min(range.upperBound, upper), confidence: confidence, method: method)
    }
}
