import AssayCheckKit
import AssayCore

/// Share of rows without a single value.
///
/// - Definition: rows where every column is null or NaN / rows; equals `pandas.DataFrame.isna().all(axis=1).mean()` 3.1.
/// - Units: a rate in 0...1.
/// - Missing values: they are what is counted; an empty table is undefined, so inconclusive.
/// - State: two counts and the first rows, exact. The interval is Wilson's.
struct EmptyRowRate: FlagMeasure {
    static let descriptor = MeasureDescriptor(
        "empty_row_rate", .schema, "Share of rows without a single value.", range: 0...1, better: .lower,
        equals: "pandas.DataFrame.isna().all(axis=1).mean() 3.1")
    static let counted = "empty_rows"

    let rule: IncompleteRow
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        // More than all values but half a one: all of them.
        rule = IncompleteRow(columns: Set(call.columns), share: 1 - 0.5 / Double(max(1, call.columns.count)))
        confidence = call.confidence
    }
}
