/// A sample of numbers in ascending order: the empirical distribution that drift measures compare.
///
/// - Shapes: ties stand as often as they were seen; `weights` is nil where every row counts once.
/// - Missing values: NaN has no place in an order; leave it out. Infinities are ordinary values.
public struct SortedSample: Sendable {
    /// Ascending.
    public let values: [Double]
    public let weights: [Double]?
    public let totalWeight: Double
    /// Kish's effective number of rows: the number of rows where weights are equal.
    public let effectiveSize: Double
    /// How far a cumulative share can be from that of the rows themselves: 0 for rows, more for a profile of them.
    public let rankError: Double
    /// Of the rows themselves, where this is a profile of them.
    private let known: (mean: Double, deviation: Double)?

    /// Sorts rows that count once each; NaN is left out.
    public init(_ values: [Double]) { self.init(ascending: NumberSort.ascending(values)) }

    /// Sorts rows with weights.
    public init(_ values: [Double], weights: [Double]) {
        let order = NumberSort.order(of: values.map { ~ScoreImage.descending($0) })
        self.init(ascending: order.map { values[$0] }, weights: order.map { weights[$0] })
    }

    /// - Parameter values: ascending.
    /// - Parameter effectiveSize: nil works it out from the weights.
    /// - Parameter spread: nil works it out from the values.
    public init(
        ascending values: [Double], weights: [Double]? = nil, effectiveSize: Double? = nil, rankError: Double = 0,
        spread: (mean: Double, deviation: Double)? = nil
    ) {
        (self.values, self.weights, self.rankError, known) = (values, weights, rankError, spread)
        totalWeight = weights.map { $0.reduce(0, +) } ?? Double(values.count)
        let squares = weights.map { $0.reduce(0) { $0 + $1 * $1 } } ?? Double(values.count)
        self.effectiveSize = effectiveSize ?? (squares > 0 ? totalWeight * totalWeight / squares : 0)
    }

    public var isEmpty: Bool { !(totalWeight > 0) }
    public var isFinite: Bool { values.first?.isFinite != false && values.last?.isFinite != false }

    /// The value below which a share of the rows lies.
    ///
    /// - Definition: `numpy.quantile` for rows that count once; with weights the smallest value whose cumulative weight reaches
    ///   the share, `numpy.quantile(method="inverted_cdf", weights=…)`.
    public func quantile(_ share: Double) -> Double? {
        guard let weights else { return Quantile.linear(values, share) }
        guard !isEmpty else { return nil }
        var sum = 0.0
        for (value, weight) in zip(values, weights) {
            sum += weight
            if weight > 0, sum >= share * totalWeight * (1 - 1e-12) { return value }
        }
        return values.last
    }

    /// Weighted mean and standard deviation of the population; nil without rows.
    public var spread: (mean: Double, deviation: Double)? {
        if let known { return known }
        guard !isEmpty, let origin = values.first else { return nil }
        var (sum, squares) = (0.0, 0.0)
        for index in values.indices {
            let (weight, value) = (weights?[index] ?? 1, values[index] - origin)
            sum += weight * value
            squares += weight * value * value
        }
        let mean = sum / totalWeight
        return (origin + mean, max(0, squares / totalWeight - mean * mean).squareRoot())
    }
}
