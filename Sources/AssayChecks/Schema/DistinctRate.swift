import AssayCheckKit
import AssayCore

/// Number of different values of a column divided by the number of its values.
///
/// - Definition: equals `Series.nunique() / Series.count()` of pandas 3.1; Deequ calls it distinctness.
/// - Units: a rate in 0...1; 1 says that no value repeats.
/// - Missing values: null and NaN are no value. A table without values is undefined, so inconclusive.
/// - State: that of `distinct_count`.
struct DistinctRate: DistinctMeasure {
    static let descriptor = MeasureDescriptor(
        "distinct_rate", .schema, "Number of different values of a column divided by the number of its values.", range: 0...1,
        better: .neither, parameters: [MeasureParameter("column", .column)], statistical: false,
        equals: "pandas.Series.nunique() / pandas.Series.count() 3.1")

    let fold: DistributionFold

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
    }

    func value(distinct: Double, values: Double) -> Double { distinct / values }
}
