import AssayCore

/// Rows that make the confidence interval of a share narrow enough.
///
/// - Definition: the fewest rows n for which half the width of the interval around `rate` is at most `halfWidth`; the widest
///   interval is that of the rate ½.
/// - Missing values: nil where more than `RowCount.largestExact` rows are needed.
/// - Units: `rate` in 0...1, `halfWidth` above 0, `confidence` strictly between 0 and 1.
public enum IntervalRows {
    /// By Wilson's interval.
    public static func wilson(rate: Double, halfWidth: Double, confidence: Double) -> Int? {
        fewest(rate, halfWidth) { ProportionInterval.wilson($0, confidence: confidence) }
    }

    /// By the exact interval of Clopper and Pearson.
    public static func clopperPearson(rate: Double, halfWidth: Double, confidence: Double) -> Int? {
        fewest(rate, halfWidth) { ProportionInterval.clopperPearson($0, confidence: confidence) }
    }

    private static func fewest(_ rate: Double, _ halfWidth: Double, _ interval: (Proportion) -> Interval?) -> Int? {
        Bisection.smallest(from: 1, to: RowCount.largestExact) { rows in
            let proportion = Proportion(successes: rate * Double(rows), trials: Double(rows))
            return interval(proportion).map { ($0.upper - $0.lower) / 2 <= halfWidth } ?? false
        }
    }
}
