import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Mean of the numbers of a column.
///
/// - Definition: Σwx / Σw, rounded once; equals `pandas.Series.mean()` 3.1, with weights `numpy.average` 2.4.
/// - Units: those of the column; booleans are 0 and 1.
/// - Missing values: nulls and NaN are left out; without numbers or weight undefined, so inconclusive; an infinite number is DT160.
/// - State: wide sums, exact. The interval is Student's, with weights at Kish's effective number of rows.
struct ColumnMean: ColumnMomentsMeasure {
    static let descriptor = MeasureDescriptor(
        "mean", .schema, "Mean of the numbers of a column.", range: -(.infinity)...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column, accepts: .number)],
        equals: "pandas.Series.mean() 3.1, with weights numpy.average 2.4")

    let fold: ColumnMomentsFold
    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.t] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ColumnMomentsFold(column: try call.column())
        confidence = call.confidence
    }

    func measurement(_ state: ColumnMomentsFold.State) throws(Diagnostic) -> Measurement {
        let moments = try state.finite(fold.column).moments
        guard moments.count > 0 else { return .undefined("no row has a weight", rows: state.rows) }
        guard moments.mean.isFinite else { return .undefined("the sum is beyond the range of doubles", rows: state.rows) }
        return Measurement(moments.mean, interval: MeanInterval.t(moments, confidence: confidence), rows: state.rows)
    }
}
