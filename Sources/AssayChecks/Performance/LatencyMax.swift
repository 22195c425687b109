import AssayCheckKit
import AssayCore

/// Time of the slowest of 1,000 predictions.
///
/// - Definition: the largest of the times that `latency_p99` is a quantile of.
/// - Units: seconds.
/// - Missing values: an empty table is undefined, so inconclusive.
/// - State: none. No interval: how much slower an unseen call may be, the slowest of those seen does not say.
/// - Throws: RQ101 for a batch that is no number of rows.
struct LatencyMax: LatencyMeasure {
    static let descriptor = MeasureDescriptor(
        "latency_max", .performance, "Time of the slowest of 1,000 predictions.", unit: .seconds, range: 0...(.infinity),
        better: .lower, parameters: [.batch], reproducible: false, equals: "numpy.max of the measured times")

    static let quantile = 1.0
    let batch: Int
    let confidence: Double
    var hasRatioInterval: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) { (batch, confidence) = (try call.batch(default: 1), call.confidence) }
}
