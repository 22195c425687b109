import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Mean of the highest class probability: how sure the model is of itself.
///
/// - Definition: Σw max over classes p / Σw, for a binary score max(p, 1 − p); equals `numpy.average` of `numpy.max`.
/// - Units: a probability, from one over the number of classes to 1.
/// - Missing values: rows count with and without a label; a NaN score is MD103; a score outside 0...1 is MD105.
/// - State: exact sums for the mean; Chan moments for its interval, which is Student's.
struct ConfidenceMean: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "confidence_mean", .performance, "Mean of the highest class probability: how sure the model is of itself.", range: 0...1,
        better: .neither, tasks: [.binary, .multiclass], equals: "numpy.average of numpy.max over the classes")

    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.t] }
    var requests: [FoldRequest] { [FoldRequest(ConfidenceFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(ConfidenceFold())
        guard let mean = state.mean else { return .undefined("no rows in scope", rows: state.rows) }
        let interval = MeanInterval.t(state.moments, confidence: confidence)?.clamped(to: Self.descriptor.range)
        return Measurement(mean, interval: interval, rows: state.rows)
    }
}
