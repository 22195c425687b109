import AssayCore
import Foundation

/// Two samples counted in the same bins, and how far their shares lie apart.
///
/// - Shapes: `first` and `second` have a count, or a weight, for each bin.
/// - Missing values: divergences are nil where a sample has no rows.
public struct BinnedShares: Sendable, Hashable {
    public let first: [Double]
    public let second: [Double]
    /// Effective numbers of rows; the sums of the counts where rows count once.
    public let firstSize: Double
    public let secondSize: Double

    /// Bins that neither sample has a row in say nothing and are left out.
    public init(_ first: [Double], _ second: [Double], sizes: (first: Double, second: Double)? = nil) {
        let seen = zip(first, second).filter { $0 > 0 || $1 > 0 }
        (self.first, self.second) = (seen.map(\.0), seen.map(\.1))
        (firstSize, secondSize) = sizes ?? (first.reduce(0, +), second.reduce(0, +))
    }

    private var shares: [(p: Double, q: Double)]? {
        let (one, two) = (first.reduce(0, +), second.reduce(0, +))
        guard one > 0, two > 0 else { return nil }
        return zip(first, second).map { ($0 / one, $1 / two) }
    }

    /// Population stability index, Σ (p − q) log(p / q).
    ///
    /// Where a bin is empty on one side, half a row is added to every bin of both, so that the index stays finite.
    public var stabilityIndex: Double? {
        let isSparse = first.contains(0) || second.contains(0)
        guard let shares = isSparse ? smoothed.shares : shares else { return nil }
        return shares.reduce(0) { $0 + ($1.p - $1.q) * log($1.p / $1.q) }
    }

    /// Kullback–Leibler divergence of the first from the second, Σ p log(p / q): `scipy.stats.entropy(p, q)`.
    ///
    /// Where a bin is empty on one side, half a row is added to every bin of both, so that the divergence stays finite.
    public var kullbackLeibler: Double? {
        let isSparse = first.contains(0) || second.contains(0)
        guard let shares = isSparse ? smoothed.shares : shares else { return nil }
        return max(0, shares.reduce(0) { $0 + $1.p * log($1.p / $1.q) })
    }

    private var smoothed: BinnedShares {
        guard shares != nil else { return self }
        return BinnedShares(first.map { $0 + 0.5 }, second.map { $0 + 0.5 }, sizes: (firstSize, secondSize))
    }

    /// The square root of the Jensen–Shannon divergence in nats: `scipy.spatial.distance.jensenshannon`.
    public var jensenShannon: Double? {
        shares.map { shares in
            let sum = shares.reduce(0) { sum, bin in
                let middle = (bin.p + bin.q) / 2
                return sum + (bin.p > 0 ? bin.p * log(bin.p / middle) : 0) + (bin.q > 0 ? bin.q * log(bin.q / middle) : 0)
            }
            return max(0, sum / 2).squareRoot()
        }
    }

    /// Hellinger's distance, √(½ Σ (√p − √q)²).
    public var hellinger: Double? {
        shares.map { shares in
            let sum = shares.reduce(0) { $0 + ($1.p.squareRoot() - $1.q.squareRoot()) * ($1.p.squareRoot() - $1.q.squareRoot()) }
            return (sum / 2).squareRoot()
        }
    }

    /// Total variation distance, ½ Σ |p − q|: the largest difference in the share of any set of bins.
    public var totalVariation: Double? { shares.map { $0.reduce(0) { $0 + abs($1.p - $1.q) } / 2 } }

    /// The largest |p − q| of a bin: `scipy.spatial.distance.chebyshev`.
    public var lInfinity: Double? { shares.map { $0.reduce(0) { max($0, abs($1.p - $1.q)) } } }

    /// Pearson's statistic of homogeneity of the two-row table of effective counts: `scipy.stats.chi2_contingency` without
    /// correction.
    public var chiSquare: Double? {
        shares.map { shares in
            let (m, n) = (firstSize, secondSize)
            return shares.reduce(0) { sum, bin in
                let pooled = (m * bin.p + n * bin.q) / (m + n)
                return sum + (bin.p - bin.q) * (bin.p - bin.q) / pooled * m * n / (m + n)
            }
        }
    }

    /// Cramér's V, √(χ² / rows): `scipy.stats.contingency.association(method="cramer")`.
    public var cramersV: Double? { chiSquare.map { ($0 / (firstSize + secondSize)).squareRoot() } }

    public var degreesOfFreedom: Double { Double(first.count - 1) }

    /// m n / (m + n): the rows that the noise of a difference of shares has.
    public var harmonicSize: Double { firstSize * secondSize / (firstSize + secondSize) }
}

extension BinnedShares {
    /// Limits of a divergence that grows with the square of a small difference in shares.
    ///
    /// - Definition: `scale` times the divergence follows a noncentral chi-square law with one degree of freedom less than bins; its
    ///   noncentrality is that of the populations.
    /// - Parameter scale: the rows for χ² / rows, m n / (m + n) for PSI, 8 m n / (m + n) for squared Jensen–Shannon and Hellinger.
    /// - Source: Yurdakul 2018 for PSI without drift; Potgieter et al. 2023 for the noncentral law.
    public func limits(of divergence: Double, scale: Double, confidence: Double) -> (lower: Double, upper: Double)? {
        guard scale > 0 else { return nil }
        guard degreesOfFreedom > 0 else { return (0, 0) }
        let limits = NoncentralChiSquare.limits(
            observed: divergence * scale, degreesOfFreedom: degreesOfFreedom, confidence: confidence)
        // Less than chance alone gives contradicts every noncentrality; the interval still holds the estimate.
        return (min(divergence, limits.lower / scale), max(divergence, limits.upper / scale))
    }

    /// Half the width of the interval of the total variation distance: the same norm of the sampling error, simulated.
    public func totalVariationNoise(confidence: Double, seed: UInt64) -> Double? {
        noise(confidence, seed) { one, two in zip(one, two).reduce(0) { $0 + abs($1.0 - $1.1) } / 2 }
    }

    /// Half the width of the interval of the largest difference of a bin's shares.
    public func lInfinityNoise(confidence: Double, seed: UInt64) -> Double? {
        noise(confidence, seed) { one, two in zip(one, two).reduce(0) { max($0, abs($1.0 - $1.1)) } }
    }

    /// A quantile of a norm of 400 simulated sampling errors of both samples' shares.
    private func noise(_ confidence: Double, _ seed: UInt64, _ norm: ([Double], [Double]) -> Double) -> Double? {
        guard let shares else { return nil }
        let random = CounterRandom(seed: seed, stream: 0x6472_6966_7401)
        let norms = (0..<UInt64(400)).map { replicate in
            let words = shares.indices.map { random.words(row: UInt64($0), replicate: replicate) }
            let one = Self.error(shares.map(\.p), size: firstSize, words.map { CounterRandom.normal($0.0) })
            let two = Self.error(shares.map(\.q), size: secondSize, words.map { CounterRandom.normal($0.1) })
            return norm(one, two)
        }
        return Quantile.linear(norms.sorted(), confidence)
    }

    /// A normal sampling error of multinomial shares.
    private static func error(_ shares: [Double], size: Double, _ normals: [Double]) -> [Double] {
        let steps = zip(shares, normals).map { $0.squareRoot() * $1 }
        let sum = steps.reduce(0, +)
        return zip(shares, steps).map { ($1 - $0 * sum) / size.squareRoot() }
    }
}
