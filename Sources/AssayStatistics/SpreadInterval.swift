import AssayCore

/// Confidence intervals for a standard deviation.
///
/// - Missing values: nil under two effective rows, and where the spread is zero or not finite.
public enum SpreadInterval {
    /// The interval of a normal column.
    ///
    /// - Definition: s √((n − 1) / χ²) at the upper and the lower quantile of χ² with n − 1 degrees of freedom; with weights n is Kish's
    ///   effective number of rows.
    /// - Source: Snedecor and Cochran 1989, Statistical Methods, section 5.11.
    public static func chiSquare(_ moments: ExactMoments, confidence: Double) -> Interval? {
        let freedom = moments.effectiveCount - 1
        guard freedom > 0, let variance = moments.variance(), variance > 0, variance.isFinite else { return nil }
        let distribution = ChiSquare(degreesOfFreedom: freedom)
        let (tail, spread) = ((1 - confidence) / 2, variance.squareRoot())
        return Interval(
            lower: spread * (freedom / distribution.upperQuantile(tail)).squareRoot(),
            upper: spread * (freedom / distribution.quantile(tail)).squareRoot(), confidence: confidence, method: "chi_square")
    }
}

extension MeanInterval {
    /// The t interval of a mean from exact sums; the definition is that of `t(_: Moments)`.
    public static func t(_ moments: ExactMoments, confidence: Double) -> Interval? {
        let freedom = moments.effectiveCount - 1
        guard freedom > 0, let error = moments.standardError, error > 0, error.isFinite else { return nil }
        let margin = Student(degreesOfFreedom: freedom).critical(confidence: confidence) * error
        return Interval(lower: moments.mean - margin, upper: moments.mean + margin, confidence: confidence, method: "t")
    }
}
