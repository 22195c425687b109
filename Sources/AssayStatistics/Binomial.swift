import Foundation

/// The binomial distribution.
///
/// - Definition: equals `scipy.stats.binom` (`pmf`, `cdf`, `sf`).
/// - Units: `trials` from 0 up; `probability` in 0...1.
/// - Source: Loader 2000 (mass); the incomplete beta function (tails).
public struct Binomial: Sendable, Hashable {
    public let trials: Int
    public let probability: Double

    public init(trials: Int, probability: Double) {
        precondition(trials >= 0 && probability >= 0 && probability <= 1, "a count and a probability")
        (self.trials, self.probability) = (trials, probability)
    }

    /// The probability of exactly k successes.
    public func mass(_ k: Int) -> Double {
        guard k >= 0, k <= trials else { return 0 }
        let (n, complement) = (Double(trials), 1 - probability)
        guard k > 0 else { return exp(n * log1p(-probability)) }
        guard k < trials else { return pow(probability, n) }
        guard probability > 0, complement > 0 else { return 0 }
        let (a, b) = (Double(k), Double(trials - k))
        // p^a q^b Γ(n + 1) / (Γ(a + 1) Γ(b + 1)), by way of the factor of the beta distribution.
        return Stirling.betaFactor(a, b, probability, complement) * (n / a) / b
    }

    /// The probability of at most k successes.
    public func cdf(_ k: Int) -> Double {
        guard k >= 0 else { return 0 }
        guard k < trials else { return 1 }
        return Beta.tails(Double(trials - k), Double(k + 1), 1 - probability, probability).lower
    }

    /// The probability of more than k successes.
    public func survival(_ k: Int) -> Double {
        guard k >= 0 else { return 1 }
        guard k < trials else { return 0 }
        return Beta.tails(Double(k + 1), Double(trials - k), probability, 1 - probability).lower
    }
}
