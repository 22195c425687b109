import AssayCheckKit
import AssayCore

/// Weight of the tails of the numbers of a column, above that of a normal one.
///
/// - Definition: G2 of Joanes and Gill, free of bias for a normal column; equals `pandas.Series.kurt()` 3.1.
/// - Units: none; 0 for a normal column.
/// - Missing values: nulls and NaN are left out; fewer than four numbers, or a column that does not vary, is undefined, so inconclusive; an
///   infinite number is DT160.
/// - State: eight bytes a row, exact. A fact about the table, so no interval: none holds its level for heavy tails.
/// - Source: Joanes and Gill 1998, The Statistician 47:183.
struct ColumnKurtosis: MomentMeasure {
    static let descriptor = MeasureDescriptor(
        "kurtosis", .schema, "Weight of the tails of the numbers of a column, above that of a normal one.",
        range: -(.infinity)...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column, accepts: .number)], statistical: false,
        equals: "pandas.Series.kurt() 3.1")

    static let leastNumbers = "four"

    let fold: DistributionFold

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
    }

    static func value(_ moments: StandardizedMoments) -> Double? { moments.kurtosis }
}
