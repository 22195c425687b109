import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows for which the model gives no prediction.
///
/// - Definition: rows with a NaN or infinite score, or without a predicted class, over all rows; `pandas.isna` of the predictions.
/// - Units: a rate in 0...1. Counts rows; weights do not matter.
/// - Missing values: rows count with and without a label.
/// - State: counts, exact. The interval is Wilson's.
struct PredictionNullRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "prediction_null_rate", .performance, "Share of rows for which the model gives no prediction.", range: 0...1,
        better: .lower, equals: "pandas.isna of the predictions, as a mean")

    let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(MissingPredictionFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(MissingPredictionFold())
        guard state.rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        let (missing, rows) = (Double(state.missing), Double(state.rows))
        return Measurement(
            missing / rows, interval: .share(missing, of: rows, squares: rows, plan), rows: state.rows)
    }
}
