import AssayCheckKit
import AssayCore

/// Number that a given share of a column lies below.
///
/// - Definition: equals `pandas.Series.quantile(q)` 3.1 and `numpy.quantile` 2.4: linear between neighbours. Weights play no part.
/// - Units: those of the column; booleans are 0 and 1.
/// - Missing values: nulls and NaN are left out; infinities are numbers. Without numbers undefined, so inconclusive.
/// - State: eight bytes a row, exact. The interval lies between order statistics.
struct ColumnQuantile: QuantileMeasure {
    static let descriptor = MeasureDescriptor(
        "quantile", .schema, "Number that a given share of a column lies below.", range: -(.infinity)...(.infinity),
        better: .neither,
        parameters: [MeasureParameter("column", .column, accepts: .number), MeasureParameter("q", .number(0...1))],
        equals: "pandas.Series.quantile(q) 3.1")

    let fold: DistributionFold
    let share: Double
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        share = try call.number(1, in: 0...1)
        confidence = call.confidence
    }
}
