import Foundation

/// The chi-square distribution, that is, the regularised incomplete gamma function.
///
/// - Definition: `cdf`, `survival` and `quantile` equal those of `scipy.stats.chi2` (`cdf`, `sf`, `ppf`).
/// - Units: degrees of freedom above zero, not necessarily whole; values from 0 up.
/// - Missing values: NaN gives NaN; a negative value has nothing below it.
/// - Source: Abramowitz and Stegun 1964, 6.5.29 (series) and 6.5.31 (continued fraction).
public struct ChiSquare: Sendable, Hashable {
    public let degreesOfFreedom: Double

    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom are above zero")
        self.degreesOfFreedom = degreesOfFreedom
    }

    public func cdf(_ x: Double) -> Double { tails(x).lower }

    /// The probability of a value above x, accurate relative to itself.
    public func survival(_ x: Double) -> Double { tails(x).upper }

    /// The value that a share `probability` lies below; NaN outside 0...1.
    public func quantile(_ probability: Double) -> Double { inverse(lower: probability, upper: 1 - probability) }

    /// The value that a share `probability` lies above: critical values, also of tails too small to be taken from 1.
    public func upperQuantile(_ probability: Double) -> Double { inverse(lower: 1 - probability, upper: probability) }

    private var shape: Double { degreesOfFreedom / 2 }

    private func tails(_ x: Double) -> (lower: Double, upper: Double) {
        guard !x.isNaN else { return (.nan, .nan) }
        guard x > 0 else { return (0, 1) }
        guard x.isFinite else { return (1, 0) }
        if x / 2 < shape + 1 {
            let lower = series(x / 2)
            return (lower, 1 - lower)
        }
        let upper = fraction(x / 2)
        return (1 - upper, upper)
    }

    /// Terms that either expansion may need: a multiple of the standard deviation.
    private var termLimit: Double { 1_000 + 20 * shape.squareRoot() }

    private func series(_ x: Double) -> Double {
        var (sum, term) = (1.0, 1.0)
        for step in stride(from: 1.0, through: termLimit, by: 1) {
            term *= x / (shape + step)
            sum += term
            if term < 1e-17 * sum { break }
        }
        return min(1, Stirling.gammaFactor(shape, x) * sum)
    }

    private func fraction(_ x: Double) -> Double {
        let first = x + 1 - shape
        var (denominator, ratio, inverse) = (first, first, 0.0)
        for term in stride(from: 1.0, through: termLimit, by: 1) {
            let (numerator, next) = (-term * (term - shape), first + 2 * term)
            inverse = 1 / (next + numerator * inverse)
            ratio = next + numerator / ratio
            denominator *= ratio * inverse
            if abs(ratio * inverse - 1) < 1e-16 { break }
        }
        return min(1, Stirling.gammaFactor(shape, x) * shape / denominator)
    }

    private func inverse(lower: Double, upper: Double) -> Double {
        guard lower >= 0, upper >= 0 else { return .nan }
        guard lower > 0 else { return 0 }
        guard upper > 0 else { return .infinity }
        let isLower = lower <= upper
        let target = log(isLower ? lower : upper)
        // No tail that a double can hold reaches beyond.
        let reach = 10 * degreesOfFreedom + 10_000
        return Roots.newton(upper: reach, start: degreesOfFreedom) { x in
            let tail = isLower ? tails(x).lower : tails(x).upper
            let slope = Stirling.gammaFactor(shape, x / 2) * shape / tail
            return isLower ? (log(tail) - target, slope) : (target - log(tail), slope)
        }
    }
}
