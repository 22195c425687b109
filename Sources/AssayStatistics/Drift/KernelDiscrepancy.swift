import Foundation

/// Maximum mean discrepancy of two samples with a Gaussian kernel.
///
/// - Definition: `squared` is the unbiased estimate Σ k(x, x') / m(m − 1) + Σ k(y, y') / n(n − 1) − 2 Σ k(x, y) / mn over different
///   rows, k = exp(−d² / 2σ²), 2σ² the median of the d² above zero of all pairs of both samples; `biased` is the distance of the two mean
///   embeddings, a root. With weights the sums are weighted.
/// - Shapes: rows 0..<m are the first sample, the others the second.
/// - Units: none; `squared` lies in −1...2.
/// - State: eight bytes a pair while it is worked out.
/// - Source: Gretton, Borgwardt, Rasch, Schölkopf and Smola 2012, Journal of Machine Learning Research 13:723.
public struct KernelDiscrepancy: Sendable, Hashable {
    public let squared: Double
    public let biased: Double
    /// The median of the squared distances; nil where all rows are alike.
    public let medianSquare: Double?
    /// What the norm of the sampling error of both mean embeddings is made of.
    private let error: ErrorLaw

    /// - Parameter weights: of all rows, summing to more than 0 in each sample; nil where rows count once.
    /// - Missing values: nil for a sample of fewer than two rows with weight.
    public init?(first m: Int, second n: Int, weights: [Double]? = nil, squaredDistance: (Int, Int) -> Double) {
        var squares: [Double] = []
        squares.reserveCapacity((m + n) * (m + n - 1) / 2)
        for i in 0..<(m + n) { for j in 0..<i { squares.append(squaredDistance(i, j)) } }
        let shares = Shares(m, n, weights)
        guard shares.isUsable else { return nil }
        medianSquare = Self.median(ofPositive: squares)
        let sums = KernelSums(shares, squares: squares, median: medianSquare ?? 1)
        (squared, biased, error) = (sums.unbiased(shares), max(0, sums.biased).squareRoot(), ErrorLaw(sums, shares))
    }

    private static func median(ofPositive squares: [Double]) -> Double? {
        var positive = squares.filter { $0 > 0 }
        guard !positive.isEmpty else { return nil }
        let middle = positive.count / 2
        let upper = Selection.smallest(middle, of: &positive)
        guard positive.count % 2 == 0, let lower = positive[..<middle].max() else { return upper }
        return (lower + upper) / 2
    }

    /// How far `biased` may lie from the distance of the populations, by the triangle inequality: the error's quantile.
    public func halfWidth(confidence: Double) -> Double { max(0, error.quantile(confidence)).squareRoot() }

    /// The interval of the squared distance of the populations; it holds the estimate.
    public func limits(confidence: Double) -> (lower: Double, upper: Double) {
        let half = halfWidth(confidence: confidence)
        let low = max(0, biased - half)
        return (min(squared, low * low), max(squared, (biased + half) * (biased + half)))
    }

    /// What `squared` reaches in a share 1 − confidence of pairs of samples of one population.
    public func noise(confidence: Double) -> Double { max(0, error.quantile(confidence) - error.mean) }
}

/// Weights of both samples as shares that sum to one in each.
private struct Shares {
    let m: Int
    let all: [Double]
    /// Σ p² of each sample.
    let concentrations: (first: Double, second: Double)

    init(_ m: Int, _ n: Int, _ weights: [Double]?) {
        self.m = m
        let weights = weights ?? Array(repeating: 1, count: m + n)
        let totals = (weights[..<m].reduce(0, +), weights[m...].reduce(0, +))
        all = weights.indices.map { weights[$0] / ($0 < m ? totals.0 : totals.1) }
        concentrations = (all[..<m].reduce(0) { $0 + $1 * $1 }, all[m...].reduce(0) { $0 + $1 * $1 })
    }

    var isUsable: Bool { concentrations.first < 1 && concentrations.second < 1 }
}

/// Sums of the kernel over the pairs of rows, each sample's and between them.
private struct KernelSums {
    /// Means of k and of k² over all pairs of a sample, a row with itself included, and between the samples.
    private(set) var first = (mean: 0.0, square: 0.0)
    private(set) var second = (mean: 0.0, square: 0.0)
    private(set) var between = (mean: 0.0, square: 0.0)
    /// The mean of k of each row with the rows of its own and of the other sample.
    private(set) var own: [Double]
    private(set) var other: [Double]

    init(_ shares: Shares, squares: [Double], median: Double) {
        let (p, m) = (shares.all, shares.m)
        (own, other) = (p, p.map { _ in 0 })
        (first.square, second.square) = (shares.concentrations.first, shares.concentrations.second)
        var pair = 0
        for i in p.indices {
            for j in 0..<i {
                let value = exp(-squares[pair] / median)
                pair += 1
                let square = p[i] * p[j] * value * value
                if j < m, i >= m {
                    other[i] += p[j] * value
                    other[j] += p[i] * value
                    between.square += square
                } else {
                    own[i] += p[j] * value
                    own[j] += p[i] * value
                    if i < m { first.square += 2 * square } else { second.square += 2 * square }
                }
            }
        }
        for i in p.indices {
            if i < m { first.mean += p[i] * own[i] } else { second.mean += p[i] * own[i] }
            if i < m { between.mean += p[i] * other[i] }
        }
    }

    var biased: Double { first.mean + second.mean - 2 * between.mean }

    func unbiased(_ shares: Shares) -> Double {
        let (one, two) = shares.concentrations
        return (first.mean - one) / (1 - one) + (second.mean - two) / (1 - two) - 2 * between.mean
    }
}

/// The law of the squared norm of the sampling error of both mean embeddings: a weighted sum of chi-squares, taken as the gamma law of its
/// mean and variance.
///
/// - Source: Gretton, Fukumizu, Harchaoui and Sriperumbudur 2009, NIPS 22; Satterthwaite 1946 for the matching.
private struct ErrorLaw: Sendable, Hashable {
    let mean: Double
    private let variance: Double

    init(_ sums: KernelSums, _ shares: Shares) {
        let (one, two) = shares.concentrations, m = shares.m
        func spread(_ mean: Double, _ square: Double, _ rows: Range<Int>, _ concentration: Double) -> (
            trace: Double, squares: Double
        ) {
            let rowSquares = rows.reduce(0) { $0 + shares.all[$1] * sums.own[$1] * sums.own[$1] }
            // A row with itself is not two independent rows.
            let diagonal = rows.reduce(0) { sum, row in
                let centred = 1 - 2 * sums.own[row] + mean
                return sum + shares.all[row] * shares.all[row] * centred * centred
            }
            let squares = square - 2 * rowSquares + mean * mean - diagonal
            return ((1 - mean) / (1 - concentration), max(0, squares) / (1 - concentration))
        }
        let first = spread(sums.first.mean, sums.first.square, 0..<m, one)
        let second = spread(sums.second.mean, sums.second.square, m..<shares.all.count, two)
        let crossed = shares.all.indices.reduce(0) { $0 + shares.all[$1] * sums.other[$1] * sums.other[$1] }
        let cross = max(0, sums.between.square - crossed + sums.between.mean * sums.between.mean)
        mean = one * first.trace + two * second.trace
        variance = 2 * (one * one * first.squares + two * two * second.squares + 2 * one * two * cross)
    }

    func quantile(_ share: Double) -> Double {
        guard mean > 0, variance > 0 else { return max(0, mean) }
        let freedom = 2 * mean * mean / variance
        return ChiSquare(degreesOfFreedom: freedom).quantile(share) * mean / freedom
    }
}
