import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Rows that the model predicts in a second, in large batches on one thread.
///
/// - Definition: rows of the first chunk of the evaluation table divided by the time of a prediction of it: the median of 15, after 3 that
///   are not counted. The interval lies between order statistics.
/// - Units: rows a second.
/// - Missing values: an empty table is undefined, so inconclusive.
/// - State: none. A speed depends on the machine: it is kept out of the result digest.
struct Throughput: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "throughput", .performance, "Rows that the model predicts in a second, in large batches on one thread.",
        unit: .rowsPerSecond, range: 0...(.infinity), better: .higher, reproducible: false,
        equals: "rows divided by the median measured time")

    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.orderStatistics] }
    var timesPredictions: Bool { true }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let times = try context.predictionTimes(batch: .chunk)
        let speeds = times.seconds.filter { $0 > 0 }.map { Double(times.rowsPerCall) / $0 }.sorted()
        guard let median = Quantile.linear(speeds, 0.5) else { return .undefined("no rows to predict", rows: 0) }
        return Measurement(
            median, interval: .orderStatistics(speeds, quantile: 0.5, confidence: confidence), rows: times.rowsPerCall,
            details: MeasurementDetails(numbers: ["calls": Double(times.seconds.count)]))
    }
}
