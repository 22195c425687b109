import Foundation

/// The range of several independent standard normal numbers, as in Tukey's comparisons of all pairs.
///
/// - Units: ranges from 0 up.
/// - Source: Tukey 1953; Copenhaver and Holland 1988, Journal of Statistical Computation and Simulation 30:1.
public enum StudentizedRange {
    private static let step = 1 / 16.0
    private static let reach = 144

    /// The probability that the range of `count` numbers is at most `range`.
    ///
    /// - Definition: 1 − k ∫ φ(z) ([Φ(z)]ᵏ⁻¹ − [Φ(z) − Φ(z − q)]ᵏ⁻¹) dz over the largest of them; `scipy.stats.studentized_range`
    ///   with infinite degrees of freedom gives its complement. By the trapezoid rule, which converges at once for such functions.
    static func survival(_ range: Double, count: Int) -> Double {
        let others = Double(count - 1)
        var sum = 0.0
        for index in -reach...reach {
            let largest = Double(index) * step
            let (below, above) = (Normal.cdf(largest - range), Normal.cdf(largest))
            // Both powers are close where little lies below: their difference is taken on the logarithm.
            guard above > 0, below > 0 else { continue }
            let missed = -expm1(others * log1p(-min(1, below / above)))
            sum += Normal.density(largest) * pow(above, others) * missed
        }
        return min(1, Double(count) * sum * step)
    }

    /// The range that is exceeded with probability `tail`.
    ///
    /// - Shapes: at least two numbers, `tail` in 0...1.
    public static func upperQuantile(_ tail: Double, count: Int) -> Double {
        precondition(count > 1, "a range is that of at least two")
        // Between that of one pair and Bonferroni's over all pairs.
        let pairs = Double(count * (count - 1) / 2)
        var low = -Normal.quantile(tail / 2) * 2.0.squareRoot()
        var high = -Normal.quantile(tail / 2 / pairs) * 2.0.squareRoot()
        guard count > 2 else { return low }
        var (below, over) = (log(survival(low, count: count) / tail), log(survival(high, count: count) / tail))
        // False position after Illinois: an end that stays twice counts half.
        var side = 0
        for _ in 0..<60 {
            let next = low + (high - low) * below / (below - over)
            let value = log(survival(next, count: count) / tail)
            if abs(value) < 1e-14 || high - low <= 1e-14 * high { return next }
            if value > 0 {
                (low, below) = (next, value)
                if side > 0 { over /= 2 }
                side = 1
            } else {
                (high, over) = (next, value)
                if side < 0 { below /= 2 }
                side = -1
            }
        }
        return low + (high - low) / 2
    }
}
