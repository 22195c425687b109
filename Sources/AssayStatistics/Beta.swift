import Foundation

/// The beta distribution, that is, the regularised incomplete beta function and its inverse.
///
/// - Definition: `cdf` equals `scipy.special.betainc`, `survival` `betaincc`, `quantile` `betaincinv`.
/// - Units: `a` and `b` are above zero; probabilities and values lie in 0...1, NaN outside.
/// - Source: Didonato and Morris 1992, Algorithm 708, ACM TOMS 18:360 (continued fraction); Loader 2000 (factor).
public struct Beta: Sendable, Hashable {
    public let a: Double
    public let b: Double

    public init(_ a: Double, _ b: Double) {
        precondition(a > 0 && b > 0, "the parameters of a beta distribution are above zero")
        (self.a, self.b) = (a, b)
    }

    public func cdf(_ x: Double) -> Double { Self.tails(a, b, x, 1 - x).lower }

    /// The probability of a value above x, accurate relative to itself.
    public func survival(_ x: Double) -> Double { Self.tails(a, b, x, 1 - x).upper }

    /// The value that a share `probability` lies below.
    public func quantile(_ probability: Double) -> Double { Self.inverse(a, b, lower: probability, upper: 1 - probability).x }

    /// The value that a share `probability` lies above: for tails too small to be taken from 1.
    public func upperQuantile(_ probability: Double) -> Double {
        Self.inverse(a, b, lower: 1 - probability, upper: probability).x
    }

    /// Both tail probabilities at x, where y = 1 − x is given apart so that it keeps its digits.
    static func tails(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
        guard !x.isNaN, x >= 0, y >= 0 else { return (.nan, .nan) }
        guard x > 0 else { return (0, 1) }
        guard y > 0 else { return (1, 0) }
        if Stirling.excess(a, b, x, y) >= 0 {
            let lower = fraction(a, b, x, y)
            return (lower, 1 - lower)
        }
        let upper = fraction(b, a, y, x)
        return (1 - upper, upper)
    }

    /// The lower tail for x up to the mean, where the continued fraction has positive terms.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let factor = Stirling.betaFactor(a, b, x, y)
        guard factor > 0 else { return 0 }
        let excess = Stirling.excess(a, b, x, y)
        var denominator = a * (excess + 1) / (a + 1)
        var (ratio, inverse) = (denominator, 0.0)
        // The fraction converges within a multiple of √(a + b) terms.
        for term in stride(from: 1.0, through: 1_000 + 20 * (a + b).squareRoot(), by: 1) {
            let step = a + 2 * term - 1
            let numerator = (a + term - 1) / step * (a + b + term - 1) / step * term * (b - term) * x * x
            let next = term + term * (b - term) * x / step + (a + term) * (excess + 1 + term * (1 + y)) / (step + 2)
            inverse = 1 / (next + numerator * inverse)
            ratio = next + numerator / ratio
            let change = ratio * inverse
            denominator *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return min(1, factor / denominator)
    }

    /// The value with the given tails, and its complement; the smaller of the two is solved for and keeps its digits.
    static func inverse(_ a: Double, _ b: Double, lower: Double, upper: Double) -> (x: Double, y: Double) {
        guard lower >= 0, upper >= 0 else { return (.nan, .nan) }
        guard lower > 0 else { return (0, 1) }
        guard upper > 0 else { return (1, 0) }
        let half = tails(a, b, 0.5, 0.5)
        if lower <= upper ? lower <= half.lower : upper >= half.upper {
            let x = rootUpToHalf(a, b, lower: lower, upper: upper)
            return (x, 1 - x)
        }
        let y = rootUpToHalf(b, a, lower: upper, upper: lower)
        return (1 - y, y)
    }

    /// Solves for the smaller tail, which says most about x.
    private static func rootUpToHalf(_ a: Double, _ b: Double, lower: Double, upper: Double) -> Double {
        let isLower = lower <= upper
        let target = log(isLower ? lower : upper)
        return Roots.newton(upper: 0.5, start: min(0.5, a / (a + b))) { x in
            let (y, both) = (1 - x, tails(a, b, x, 1 - x))
            let tail = isLower ? both.lower : both.upper
            let distance = log(tail) - target
            return (isLower ? distance : -distance, Stirling.betaFactor(a, b, x, y) / (y * tail))
        }
    }
}
