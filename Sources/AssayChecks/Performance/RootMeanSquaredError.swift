import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Square root of the mean squared error.
///
/// - Definition: √(Σw (y − ŷ)² / Σw); equals `sklearn.metrics.root_mean_squared_error` 1.9.
/// - Units: those of the label.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103.
/// - State: exact sums. The interval is from the delta method.
struct RootMeanSquaredError: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "rmse", .performance, "Square root of the mean squared error.", range: 0...(.infinity), better: .lower,
        tasks: [.regression], equals: "sklearn.metrics.root_mean_squared_error 1.9")

    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.delta] }
    var requests: [FoldRequest] { [FoldRequest(RowLossFold(loss: .squaredError))] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(RowLossFold(loss: .squaredError))
        guard let mean = state.mean else { return .undefined("no rows with a label in scope", rows: state.rows) }
        let interval = MeanInterval.root(state.moments, confidence: confidence)
        return Measurement(mean.squareRoot(), interval: interval, rows: state.rows)
    }
}
