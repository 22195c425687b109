import AssayCheckKit
import AssayCore
import AssayStatistics

/// Smallest number of a column.
///
/// - Definition: equals `pandas.Series.min()` 3.1.
/// - Units: those of the column; booleans are 0 and 1.
/// - Missing values: nulls and NaN are left out; without numbers undefined, so inconclusive.
/// - State: one number, exact. A fact about the table, so no interval.
struct ColumnMinimum: ColumnMomentsMeasure {
    static let descriptor = MeasureDescriptor(
        "min", .schema, "Smallest number of a column.", range: -(.infinity)...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column, accepts: .number)], statistical: false,
        equals: "pandas.Series.min() 3.1")

    let fold: ColumnMomentsFold
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ColumnMomentsFold(column: try call.column())
        confidence = call.confidence
    }

    func measurement(_ state: ColumnMomentsFold.State) -> Measurement { Measurement(state.lowest, rows: state.rows) }
}
