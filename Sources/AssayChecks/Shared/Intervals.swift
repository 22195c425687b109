import AssayCore
import AssayStatistics

extension Interval {
    /// Wilson's interval of a share; weighted rows count with Kish's effective number.
    static func share(_ part: Double, of whole: Double, squares: Double, confidence: Double) -> Interval? {
        let share = Proportion(weightedSuccesses: part, weight: whole, squaredWeight: squares)
        return ProportionInterval.wilson(successes: share.successes, trials: share.trials, confidence: confidence)
    }

    /// The same interval without the part that the measure cannot reach.
    func clamped(to range: ClosedRange<Double>) -> Interval {
        Interval(
            lower: max(range.lowerBound, lower), upper: min(range.upperBound, upper), confidence: confidence, method: method)
    }
}
