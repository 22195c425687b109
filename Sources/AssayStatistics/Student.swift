import Foundation

/// Student's t distribution.
///
/// - Definition: `cdf` equals `scipy.stats.t.cdf`, `quantile` `scipy.stats.t.ppf`.
/// - Units: degrees of freedom above zero, not necessarily whole; infinite ones give the normal distribution.
public struct Student: Sendable, Hashable {
    public let degreesOfFreedom: Double

    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom are above zero")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The probability of a value up to t, accurate relative to itself in the lower tail.
    public func cdf(_ t: Double) -> Double {
        guard degreesOfFreedom.isFinite else { return Normal.cdf(t) }
        let square = t * t / degreesOfFreedom
        let y = square.isInfinite ? 1 : square / (1 + square)
        let tail = Beta.tails(degreesOfFreedom / 2, 0.5, 1 / (1 + square), y).lower / 2
        return t > 0 ? 1 - tail : tail
    }

    /// The value that a share `probability` lies below; NaN outside 0...1.
    public func quantile(_ probability: Double) -> Double {
        guard probability > 0, probability < 1, degreesOfFreedom.isFinite else { return Normal.quantile(probability) }
        let tail = min(probability, 1 - probability)
        return probability < 0.5 ? -upper(tail) : upper(tail)
    }

    /// The two-sided critical value of a confidence level.
    public func critical(confidence: Double) -> Double { -quantile((1 - confidence) / 2) }

    /// The value that a share `tail` of at most one half lies above.
    private func upper(_ tail: Double) -> Double {
        let a = degreesOfFreedom / 2
        // Far out the tail is its leading term, x^a / (a B(a, ½)), and x itself may be too small for a double.
        let logX = (log(2 * tail * a) + Self.logBeta(a, 0.5)) / a
        guard logX > -40 else { return exp((log(degreesOfFreedom) - logX) / 2) }
        let (x, y) = Beta.inverse(a, 0.5, lower: 2 * tail, upper: 1 - 2 * tail)
        return (degreesOfFreedom * (y / x)).squareRoot()
    }

    private static func logBeta(_ a: Double, _ b: Double) -> Double {
        LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(a + b)
    }
}
