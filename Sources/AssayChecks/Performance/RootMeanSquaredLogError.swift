import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Square root of the mean squared difference of the logarithms of 1 plus truth and 1 plus prediction.
///
/// - Definition: √(Σw (log(1 + y) − log(1 + ŷ))² / Σw); equals `sklearn.metrics.root_mean_squared_log_error` 1.9.
/// - Units: none; for values far above 1 about the relative error.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106; a label or
///   prediction of −1 or below is DT107.
/// - State: exact sums. The interval is from the delta method.
struct RootMeanSquaredLogError: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "rmsle", .performance,
        "Square root of the mean squared difference of the logarithms of 1 plus truth and 1 plus prediction.",
        range: 0...(.infinity), better: .lower, tasks: [.regression], equals: "sklearn.metrics.root_mean_squared_log_error 1.9")

    let confidence: Double
    private let fold = RowLossFold(loss: .regression(.squaredLog))
    var intervalMethods: [IntervalMethod] { [.delta] }
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard let mean = state.mean else { return .undefined("no rows with a label in scope", rows: state.rows) }
        let interval = MeanInterval.root(state.moments, confidence: confidence)
        return Measurement(mean.squareRoot(), interval: interval, rows: state.rows)
    }
}
