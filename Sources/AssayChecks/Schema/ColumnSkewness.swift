import AssayCheckKit
import AssayCore

/// Asymmetry of the numbers of a column.
///
/// - Definition: G1 of Joanes and Gill, free of bias for a normal column; equals `pandas.Series.skew()` 3.1.
/// - Units: none; 0 for a normal column.
/// - Missing values: nulls and NaN are left out; fewer than three numbers, or a column that does not vary, is undefined, so inconclusive; an
///   infinite number is DT160.
/// - State: eight bytes a row, exact. A fact about the table, so no interval: none holds its level for heavy tails.
/// - Source: Joanes and Gill 1998, The Statistician 47:183.
struct ColumnSkewness: MomentMeasure {
    static let descriptor = MeasureDescriptor(
        "skewness", .schema, "Asymmetry of the numbers of a column.", range: -(.infinity)...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column, accepts: .number)], statistical: false,
        equals: "pandas.Series.skew() 3.1")

    static let leastNumbers = "three"

    let fold: DistributionFold

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
    }

    static func value(_ moments: StandardizedMoments) -> Double? { moments.skewness }
}
