import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular

/// Rows that the model predicts in a second, in large batches on one thread.
///
/// - Definition: rows of a batch (by default the first chunk of the evaluation table) divided by the time of a prediction of it: the
///   median of 15, after 3 that are not counted, one thread of a process of its own. The interval lies between order statistics.
/// - Units: rows a second.
/// - Missing values: an empty table is undefined, so inconclusive.
/// - State: none. A speed depends on the machine: it is kept out of the result digest.
/// - Throws: RQ101 for a batch that is no number of rows.
struct Throughput: RepeatedMeasure {
    static let descriptor = MeasureDescriptor(
        "throughput", .performance, "Rows that the model predicts in a second, in large batches on one thread.",
        unit: .rowsPerSecond, range: 0...(.infinity), better: .higher, parameters: [.batch], reproducible: false,
        equals: "rows divided by the median measured time")

    let batch: Int
    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.orderStatistics] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        (batch, confidence) = (try call.batch(default: Chunk.capacity), call.confidence)
    }

    func repetitions(_ context: any ProbeContext) throws(Diagnostic) -> [[Double]] {
        let times = try context.predictionTimes(.throughput(rows: batch))
        return times.blocks.map { block in block.filter { $0 > 0 }.map { Double(times.rowsPerCall) / $0 } }
    }

    func value(of repetitions: [Double]) -> Double? { Quantile.linear(repetitions.sorted(), 0.5) }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let rows = try context.predictionTimes(.throughput(rows: batch)).rowsPerCall
        let speeds = try repetitions(context).joined().sorted()
        guard let median = value(of: speeds) else { return .undefined("no rows to predict", rows: 0) }
        return Measurement(
            median, interval: .orderStatistics(speeds, quantile: 0.5, confidence: confidence), rows: rows,
            details: MeasurementDetails(numbers: ["calls": Double(speeds.count), "batch": Double(rows)]))
    }
}
