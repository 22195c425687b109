import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of the reference's rows whose value of a column no longer occurs.
///
/// - Definition: Σw[value not among those of the evaluation table] / Σw over the reference's rows with a value.
/// - Units: a rate in 0...1 of the reference.
/// - Missing values: left out; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else; exact. The interval is Wilson's.
/// - Throws: DT181 where only one table holds numbers. Numbers are compared as they are written, `1` and `1.0` being one.
struct LostCategoryRate: UnseenValuesMeasure {
    static let descriptor = MeasureDescriptor(
        "lost_category_rate", .schema, "Share of the reference's rows whose value of a column no longer occurs.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("column", .column)], equals: "(~reference.isin(s)).mean() of pandas 3.1")

    static let looksAtReference = true

    let fold: DistributionFold
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }
}
