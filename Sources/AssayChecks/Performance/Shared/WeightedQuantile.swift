import AssayCore
import AssayStatistics

/// Numbers in order with their cumulated weights, for quantiles and their intervals.
struct WeightedQuantile: Sendable {
    private let sorted: [Double]
    /// Weight of the numbers up to and including each.
    private let cumulated: [Double]
    private let effectiveCount: Double

    /// Numbers of weight zero count for nothing.
    init(_ values: [Double], weights: [Double]) {
        if weights.isEmpty {
            sorted = values.sorted()
            cumulated = values.indices.map { Double($0 + 1) }
            effectiveCount = Double(values.count)
            return
        }
        let order = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
        sorted = order.map { values[$0] }
        var (sum, squares) = (0.0, 0.0)
        cumulated = order.map { row in
            sum += weights[row]
            squares += weights[row] * weights[row]
            return sum
        }
        effectiveCount = squares > 0 ? sum * sum / squares : 0
    }

    /// The quantile that is the mean of two numbers where the share falls between them; nil for no weight.
    ///
    /// - Definition: definition 2 of Hyndman and Fan, with weights as in scikit-learn's weighted percentile with averaging;
    ///   without weights `numpy.quantile` with the method `averaged_inverted_cdf`.
    func value(_ share: Double) -> Double? {
        guard let total = cumulated.last else { return nil }
        let target = share * total
        let place = target > 0 ? index(reaching: target) : 0
        guard cumulated[place] - target <= .ulpOfOne, place + 1 < sorted.count, target > 0 else { return sorted[place] }
        return (sorted[place] + sorted[place + 1]) / 2
    }

    /// The interval between two order statistics, free of any distribution.
    ///
    /// - Definition: the numbers at the shares q ± z √(q (1 − q) / n), one further out; n is Kish's effective count.
    /// - Source: Woodruff 1952, JASA 47:635.
    func interval(_ share: Double, confidence: Double) -> Interval? {
        guard let total = cumulated.last, sorted.count > 1, effectiveCount > 1, sorted[0] < sorted[sorted.count - 1] else {
            return nil
        }
        let half = Normal.critical(confidence: confidence) * (share * (1 - share) / effectiveCount).squareRoot()
        let lower = max(0, index(reaching: max(0, share - half) * total) - 1)
        let upper = min(sorted.count - 1, index(reaching: min(1, share + half) * total) + 1)
        return Interval(lower: sorted[lower], upper: sorted[upper], confidence: confidence, method: "order_statistics")
    }

    /// The first number with at least this much weight up to it.
    private func index(reaching target: Double) -> Int {
        var (low, high) = (0, cumulated.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulated[middle] < target { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
