import AssayCheckKit
import AssayCore
import AssayStatistics

/// Memory that loading the model and predicting adds to a process at most.
///
/// - Definition: the median over 9 processes of the highest resident memory while the runtime and the model are loaded and one batch
///   (by default one row) is predicted, less the resident memory just before. The interval lies between order statistics.
/// - Units: bytes.
/// - Missing values: an empty table is undefined, so inconclusive; so is a peak that lies below what reading the rows took.
/// - State: none. Memory depends on runtime, libraries and kernel: it is kept out of the result digest.
/// - Throws: RQ101 for a batch that is no number of rows.
struct PeakMemory: RepeatedMeasure {
    static let descriptor = MeasureDescriptor(
        "peak_memory", .performance, "Memory that loading the model and predicting adds to a process at most.", unit: .bytes,
        range: 0...(.infinity), better: .lower, parameters: [.batch], reproducible: false,
        equals: "VmHWM of /proc/self/status, less VmRSS before")

    let batch: Int
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) { (batch, confidence) = (try call.batch(default: 1), call.confidence) }

    func repetitions(_ context: any ProbeContext) throws(Diagnostic) -> [[Double]] {
        try context.processStarts(rows: batch).map { [$0.memory].compactMap(\.self) }
    }

    func value(of repetitions: [Double]) -> Double? { Quantile.linear(repetitions.sorted(), 0.5) }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let starts = try context.processStarts(rows: batch)
        guard let rows = starts.first?.rows else { return .undefined("no row to predict", rows: 0) }
        let peaks = try repetitions(context).joined().sorted()
        guard let median = value(of: peaks), peaks.count == starts.count else {
            return .undefined(
                "reading the rows took more memory than the model, and this kernel cannot tell them apart", rows: rows)
        }
        return Measurement(
            median, interval: .orderStatistics(peaks, quantile: 0.5, confidence: confidence), rows: rows,
            details: MeasurementDetails(numbers: ["processes": Double(peaks.count), "batch": Double(rows)]))
    }
}
