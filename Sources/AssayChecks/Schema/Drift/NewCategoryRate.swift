import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose value of a column the reference does not have.
///
/// - Definition: Σw[value not among the reference's] / Σw over rows with a value; the findings count the new values.
/// - Units: a rate in 0...1.
/// - Missing values: left out; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else; exact. The interval is Wilson's.
/// - Throws: DT181 where only one table holds numbers. Numbers are compared as they are written, `1` and `1.0` being one.
struct NewCategoryRate: UnseenValuesMeasure {
    static let descriptor = MeasureDescriptor(
        "new_category_rate", .schema, "Share of rows whose value of a column the reference does not have.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("column", .column)], equals: "(~pandas.Series.isin(reference)).mean()")

    static let looksAtReference = false

    let fold: DistributionFold
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }
}
