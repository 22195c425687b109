import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose time stands in the reference too.
///
/// - Definition: Σw[time among the reference's times] / Σw over rows with a time; the times are those of the `time` role. Where one table
///   has dates and the other moments, the days are compared.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a time are left out; a table without times on either side is undefined, so inconclusive.
/// - State: eight bytes a row. The interval is Wilson's.
/// - Throws: DT183 where a table has no `time` role; DT185 for times that are text, or numbers in one table alone.
struct DateDuplicateRate: SharedTimesMeasure {
    static let descriptor = MeasureDescriptor(
        "date_duplicate_rate", .schema, "Share of rows whose time stands in the reference too.", range: 0...1, better: .lower,
        equals: "pandas.Series.isin(reference).mean() 3.1; deepchecks DateTrainTestLeakageDuplicates")

    static let reading = FoldRequest.Reading.values

    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    static func rule(_ times: [Double]) -> (Double) -> Bool {
        let known = Set(times)
        return known.contains
    }
}
