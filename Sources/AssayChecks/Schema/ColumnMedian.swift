import AssayCheckKit
import AssayCore

/// Middle number of a column.
///
/// - Definition: equals `pandas.Series.median()` 3.1. Weights play no part.
/// - Units: those of the column; booleans are 0 and 1.
/// - Missing values: nulls and NaN are left out; infinities are numbers. Without numbers undefined, so inconclusive.
/// - State: eight bytes a row, exact. The interval lies between order statistics.
struct ColumnMedian: QuantileMeasure {
    static let descriptor = MeasureDescriptor(
        "median", .schema, "Middle number of a column.", range: -(.infinity)...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column, accepts: .number)],
        equals: "pandas.Series.median() 3.1")

    let fold: DistributionFold
    let share: Double
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        share = 0.5
        confidence = call.confidence
    }
}
