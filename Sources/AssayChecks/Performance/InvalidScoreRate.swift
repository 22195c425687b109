import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose scores cannot be probabilities.
///
/// - Definition: Σw[a score outside 0...1, or scores of all classes that do not sum to 1, within the tolerance; NaN and infinities too] / Σw.
/// - Units: a rate in 0...1. The tolerance is 1e-5 where none is given: 32-bit shares of many classes sum to 1 within it.
/// - Missing values: rows count with and without a label.
/// - State: counts and exact sums of weights. The interval is Wilson's.
struct InvalidScoreRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "invalid_score_rate", .performance, "Share of rows whose scores cannot be probabilities.", range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], parameters: [MeasureParameter("tolerance", .number(0...1), required: false)],
        equals: "numpy.mean(any(p < 0 or p > 1) or abs(sum(p) - 1) > tolerance)")

    let fold: InvalidScoreFold
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = InvalidScoreFold(tolerance: call.arguments.isEmpty ? 1e-5 : try call.number(in: 0...1))
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try results.result(fold).measurement(
            "the scores are no probabilities", nothing: "no rows in scope", confidence: confidence)
    }
}
