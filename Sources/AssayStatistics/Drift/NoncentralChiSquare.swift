import Foundation

/// The noncentral chi-square distribution: what n times a squared divergence follows where the two populations differ.
///
/// - Definition: `cdf` equals `scipy.stats.ncx2.cdf`; beyond a noncentrality of 10,000 it is Sankaran's approximation.
/// - Units: degrees of freedom and noncentrality above or at zero.
/// - Source: Johnson, Kotz and Balakrishnan 1995, chapter 29; Sankaran 1963, Biometrika 50:199.
public struct NoncentralChiSquare: Sendable, Hashable {
    public let degreesOfFreedom: Double
    public let noncentrality: Double

    private static let largestExact = 1e4

    public init(degreesOfFreedom: Double, noncentrality: Double) {
        (self.degreesOfFreedom, self.noncentrality) = (degreesOfFreedom, noncentrality)
    }

    public func cdf(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard noncentrality > 0 else { return ChiSquare(degreesOfFreedom: degreesOfFreedom).cdf(x) }
        return noncentrality > Self.largestExact ? sankaran(x) : mixture(x)
    }

    /// Central distributions of k + 2j degrees, weighted by the Poisson probabilities of j.
    private func mixture(_ x: Double) -> Double {
        let mean = noncentrality / 2
        let reach = 10 * mean.squareRoot() + 30
        let (first, last) = (max(0, (mean - reach).rounded(.down)), (mean + reach).rounded(.up))
        // Downwards the differences add up, so that no digit is lost.
        var central = ChiSquare(degreesOfFreedom: degreesOfFreedom + 2 * last).cdf(x)
        var (weight, sum) = (Stirling.gammaFactor(last, mean), 0.0)
        for j in stride(from: last, through: first, by: -1) {
            sum += weight * central
            central = min(1, central + Stirling.gammaFactor(degreesOfFreedom / 2 + j - 1, x / 2))
            weight *= j / mean
        }
        return min(1, sum)
    }

    private func sankaran(_ x: Double) -> Double {
        let (k, l) = (degreesOfFreedom, noncentrality)
        let h = 1 - 2 * (k + l) * (k + 3 * l) / (3 * (k + 2 * l) * (k + 2 * l))
        let p = (k + 2 * l) / ((k + l) * (k + l)), m = (h - 1) * (1 - 3 * h)
        let mean = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p)
        let deviation = h * (2 * p).squareRoot() * (1 + 0.5 * m * p)
        return Normal.cdf((pow(x / (k + l), h) - mean) / deviation)
    }

    /// The noncentralities that an observed value does not contradict.
    ///
    /// - Definition: the lower one puts a share of (1 + confidence) / 2 below the value, 0 where none does; the upper one
    ///   (1 − confidence) / 2.
    public static func limits(observed x: Double, degreesOfFreedom: Double, confidence: Double) -> (lower: Double, upper: Double) {
        func limit(_ share: Double) -> Double {
            func excess(_ noncentrality: Double) -> Double {
                Self(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality).cdf(x) - share
            }
            guard excess(0) > 0 else { return 0 }
            return Roots.crossing(from: max(1, x), ofDecreasing: excess)
        }
        return (limit((1 + confidence) / 2), limit((1 - confidence) / 2))
    }
}
