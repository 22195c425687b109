import AssayCheckKit
import AssayCore

/// Number of different values of a column.
///
/// - Definition: equals `pandas.Series.nunique()` 3.1: texts are compared by their bytes, both zeros are one number.
/// - Units: values.
/// - Missing values: null and NaN are no value. A table without values is undefined, so inconclusive.
/// - State: eight bytes a row for numbers; a slot a distinct text, by a 64-bit hash.
struct DistinctCount: DistinctMeasure {
    static let descriptor = MeasureDescriptor(
        "distinct_count", .schema, "Number of different values of a column.", unit: .count, range: 0...(.infinity),
        better: .neither, parameters: [MeasureParameter("column", .column)], statistical: false,
        equals: "pandas.Series.nunique() 3.1")

    let fold: DistributionFold

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
    }

    func value(distinct: Double, values: Double) -> Double { distinct }
}
