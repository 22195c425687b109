import AssayCheckKit
import AssayCore

/// Share of a column's values that are one of those named.
///
/// - Definition: values that equal one of the named / values; equals `pandas.Series.isin(values).mean()` 3.1 after dropna.
/// - Units: a rate in 0...1.
/// - Missing values: nulls and NaN are left out. Without values undefined, so inconclusive.
/// - State: two counts and the first rows, exact. The interval is Wilson's.
struct ValueRate: FlagMeasure {
    static let descriptor = MeasureDescriptor(
        "value_rate", .schema, "Share of a column's values that are one of those named.", range: 0...1, better: .neither,
        parameters: [MeasureParameter("column", .column), MeasureParameter("value", .text, repeats: true)],
        equals: "pandas.Series.isin(values).mean() 3.1 after dropna")
    static let counted = "matching"

    let rule: NamedSentinel
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        let values = Array(call.positionals.dropFirst())
        guard !values.isEmpty else { throw call.wrong("needs a value", "write `\(call.descriptor.usage)`") }
        rule = NamedSentinel(column: try call.column(), values: values)
        confidence = call.confidence
    }
}
