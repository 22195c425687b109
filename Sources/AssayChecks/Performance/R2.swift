import AssayCheckKit
import AssayCore
import AssayStatistics

/// Share of the labels' variance that the predictions explain.
///
/// - Definition: 1 − Σw (y − ŷ)² / Σw (y − ȳ)²; equals `sklearn.metrics.r2_score` 1.9. Undefined, so inconclusive, where
///   all labels are equal.
/// - Units: at most 1; 0 is the mean's quality, below 0 is worse.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103.
/// - State: exact sum of the errors, Chan moments of the labels. No interval.
struct R2: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "r2", .performance, "Share of the labels' variance that the predictions explain.", range: (-Double.infinity)...1,
        better: .higher, tasks: [.regression], equals: "sklearn.metrics.r2_score 1.9")

    private let errors = RowLossFold(loss: .squaredError)
    var requests: [FoldRequest] { [FoldRequest(errors), FoldRequest(TargetFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let error = try results.result(errors)
        let spread = try results.result(TargetFold()).moments.m2
        guard error.rows > 1, spread > 0 else {
            return .undefined("fewer than two different labels in scope", rows: error.rows)
        }
        return Measurement(1 - error.loss.value / spread, rows: error.rows)
    }
}
