import AssayCore

/// Confidence intervals for a quantile of sorted numbers.
public enum QuantileInterval {
    /// The interval between two order statistics, free of any distribution; nil where the numbers are too few for the level.
    ///
    /// - Definition: with X binomial (n, share), the largest l with P(X < l) ≤ α/2 and the smallest u with P(X ≥ u) ≤ α/2; the interval is
    ///   from the l-th to the u-th smallest number, widened to hold the interpolated quantile.
    /// - Shapes: `sorted` is ascending.
    /// - Source: Conover 1999, Practical Nonparametric Statistics, section 3.2.
    public static func orderStatistics(_ sorted: [Double], _ share: Double, confidence: Double) -> Interval? {
        let (count, tail) = (sorted.count, (1 - confidence) / 2)
        guard count > 1, sorted[0] < sorted[count - 1], let value = Quantile.linear(sorted, share) else { return nil }
        let binomial = Binomial(trials: count, probability: share)
        let lower = lastIndex(upTo: count) { binomial.cdf($0 - 1) <= tail }
        let upper = lastIndex(upTo: count + 1) { binomial.survival($0 - 1) > tail } + 1
        guard lower >= 1, upper <= count else { return nil }
        return Interval(
            lower: min(value, sorted[lower - 1]), upper: max(value, sorted[upper - 1]), confidence: confidence,
            method: "order_statistics")
    }

    /// The largest index that satisfies a condition which holds up to some index and not beyond.
    private static func lastIndex(upTo end: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, end)
        while low < high {
            let middle = (low + high + 1) / 2
            if holds(middle) { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
