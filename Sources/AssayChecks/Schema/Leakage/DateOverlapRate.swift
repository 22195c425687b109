import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows that are not later than the newest row of the reference.
///
/// - Definition: Σw[time <= the reference's largest time] / Σw over rows with a time; the times are those of the `time` role. Where
///   one table has dates and the other moments, the days are compared.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a time are left out; a table without times on either side is undefined, so inconclusive.
/// - State: eight bytes a row. The interval is Wilson's.
/// - Throws: DT183 where a table has no `time` role; DT185 for times that are text, or numbers in one table alone.
struct DateOverlapRate: SharedTimesMeasure {
    static let descriptor = MeasureDescriptor(
        "date_overlap_rate", .schema, "Share of rows that are not later than the newest row of the reference.", range: 0...1,
        better: .lower, equals: "(time <= reference.max()).mean() in pandas 3.1; deepchecks DateTrainTestLeakageOverlap")

    static let reading = FoldRequest.Reading.distribution

    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    static func rule(_ times: [Double]) -> (Double) -> Bool {
        let newest = times.max() ?? -.infinity
        return { $0 <= newest }
    }
}
