import AssayCheckKit
import AssayCore
import AssayStatistics

/// Sum of the numbers of a column.
///
/// - Definition: equals `math.fsum` of Python 3.11: the true sum rounded once; `pandas.Series.sum()` 3.1 within rounding. Weights play no part.
/// - Units: those of the column; booleans are 0 and 1.
/// - Missing values: nulls and NaN are left out; without numbers undefined, so inconclusive; an infinite number is DT160.
/// - State: a wide sum, exact. A fact about the table, so no interval.
struct ColumnSum: ColumnMomentsMeasure {
    static let descriptor = MeasureDescriptor(
        "sum", .schema, "Sum of the numbers of a column.", range: -(.infinity)...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column, accepts: .number)], statistical: false,
        equals: "math.fsum of Python 3.11, pandas.Series.sum() 3.1 within rounding")

    let fold: ColumnMomentsFold
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ColumnMomentsFold(column: try call.column())
        confidence = call.confidence
    }

    func measurement(_ state: ColumnMomentsFold.State) throws(Diagnostic) -> Measurement {
        let sum = try state.finite(fold.column).sum.value
        guard sum.isFinite else { return .undefined("the sum is beyond the range of doubles", rows: state.rows) }
        return Measurement(sum, rows: state.rows)
    }
}
