import AssayCore

/// Confidence intervals for means of per-row values: errors, losses, squared errors.
///
/// - Missing values: nil under two rows, where the spread is zero (an interval without width would prove too much), or
///   where the moments are not finite.
public enum MeanInterval {
    /// The t interval of a mean, with as many degrees of freedom as effective rows less one.
    ///
    /// - Definition: mean ± t √(variance / n), divisor n − 1; without weights `scipy.stats.t.interval`. With weights n is
    ///   Kish's effective count.
    public static func t(_ moments: Moments, confidence: Double) -> Interval? {
        guard let margin = margin(moments, confidence: confidence) else { return nil }
        return Interval(lower: moments.mean - margin, upper: moments.mean + margin, confidence: confidence, method: "t")
    }

    /// The interval of the square root of a mean, such as the root mean squared error from squared errors.
    ///
    /// - Definition: √mean ± t (standard error of the mean) / (2 √mean): the delta method; not below zero.
    public static func root(_ moments: Moments, confidence: Double) -> Interval? {
        guard moments.mean > 0, let margin = margin(moments, confidence: confidence) else { return nil }
        let root = moments.mean.squareRoot()
        let half = margin / (2 * root)
        return Interval(lower: max(0, root - half), upper: root + half, confidence: confidence, method: "delta")
    }

    private static func margin(_ moments: Moments, confidence: Double) -> Double? {
        let freedom = moments.effectiveCount - 1
        guard freedom > 0, let error = moments.standardError, error > 0, error.isFinite else { return nil }
        return Student(degreesOfFreedom: freedom).critical(confidence: confidence) * error
    }
}
