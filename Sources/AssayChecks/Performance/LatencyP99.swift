import AssayCheckKit
import AssayCore

/// Time within which 99 of 100 predictions of a batch are done.
///
/// - Definition: the 99 % quantile, linear between order statistics, of 1,000 predictions of the first `batch` rows (by default
///   one) of the evaluation table, after 100 that are not counted, one thread of a process of its own, monotonic clock. The
///   interval lies between order statistics.
/// - Units: seconds.
/// - Missing values: an empty table is undefined, so inconclusive.
/// - State: none. A time depends on the machine: it is kept out of the result digest.
/// - Throws: RQ101 for a batch that is no number of rows.
struct LatencyP99: LatencyMeasure {
    static let descriptor = MeasureDescriptor(
        "latency_p99", .performance, "Time within which 99 of 100 predictions are done.", unit: .seconds,
        range: 0...(.infinity), better: .lower, parameters: [.batch], reproducible: false,
        equals: "numpy.quantile of the measured times")

    static let quantile = 0.99
    let batch: Int
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) { (batch, confidence) = (try call.batch(default: 1), call.confidence) }
}
