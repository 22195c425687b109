import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// A quantile of the time that one prediction of one row takes.
protocol LatencyMeasure: ProbeMeasure {
    static var quantile: Double { get }
    var confidence: Double { get }
}

extension LatencyMeasure {
    var intervalMethods: [IntervalMethod] { [.orderStatistics] }

    var timesPredictions: Bool { true }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let times = try context.predictionTimes(batch: .single)
        let sorted = times.seconds.sorted()
        guard let value = Quantile.linear(sorted, Self.quantile) else { return .undefined("no row to predict", rows: 0) }
        return Measurement(
            value, interval: .orderStatistics(sorted, quantile: Self.quantile, confidence: confidence), rows: times.rowsPerCall,
            details: MeasurementDetails(numbers: ["calls": Double(sorted.count)]))
    }
}

extension Interval {
    /// The interval of a quantile between two order statistics, free of any distribution.
    ///
    /// - Definition: the ranks are n q plus and minus z √(n q (1 − q)), one further out.
    /// - Source: Conover, Practical Nonparametric Statistics, 3.2.
    static func orderStatistics(_ sorted: [Double], quantile: Double, confidence: Double) -> Interval? {
        guard let last = sorted.indices.last, sorted.count > 1 else { return nil }
        let (centre, count) = (Double(sorted.count) * quantile, Double(sorted.count))
        let half = Normal.critical(confidence: confidence) * (count * quantile * (1 - quantile)).squareRoot()
        let lower = max(0, Int((centre - half).rounded(.down)) - 1)
        let upper = min(last, Int((centre + half).rounded(.up)))
        return Interval(lower: sorted[lower], upper: sorted[upper], confidence: confidence, method: "order_statistics")
    }
}
