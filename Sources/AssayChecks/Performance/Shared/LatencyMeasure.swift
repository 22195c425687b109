import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular

/// A quantile of the time that one prediction of a batch takes.
protocol LatencyMeasure: RepeatedMeasure {
    static var quantile: Double { get }
    var batch: Int { get }
}

extension LatencyMeasure {
    var intervalMethods: [IntervalMethod] { [.orderStatistics] }

    func repetitions(_ context: any ProbeContext) throws(Diagnostic) -> [[Double]] {
        try context.predictionTimes(.latency(rows: batch)).blocks
    }

    func value(of repetitions: [Double]) -> Double? { Quantile.linear(repetitions.sorted(), Self.quantile) }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let times = try context.predictionTimes(.latency(rows: batch))
        let sorted = times.blocks.joined().sorted()
        guard let value = Quantile.linear(sorted, Self.quantile) else { return .undefined("no row to predict", rows: 0) }
        let interval = hasRatioInterval ? Interval.orderStatistics(sorted, quantile: Self.quantile, confidence: confidence) : nil
        return Measurement(
            value, interval: interval, rows: times.rowsPerCall,
            details: MeasurementDetails(numbers: ["calls": Double(sorted.count), "batch": Double(times.rowsPerCall)]))
    }
}

extension MeasureParameter {
    /// Rows a prediction.
    static let batch = MeasureParameter("batch", .number(1...Double(Chunk.capacity)), required: false)
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
