import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// By how much a column's null rate exceeds that of the reference.
///
/// - Definition: null rate of the evaluation table − null rate of the reference table; the null rates are those of `null_rate`.
/// - Units: a difference of rates in −1...1; above 0 more values are missing than were.
/// - Missing values: they are what is counted; an empty table on either side is undefined, so inconclusive.
/// - State: two integers a table, exact. The interval is Newcombe's.
/// - Source: Newcombe 1998, Statistics in Medicine 17:873, method 10.
struct NullRateDrift: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "null_rate_drift", .schema, "By how much a column's null rate exceeds that of the reference.", range: -1...1,
        better: .lower, parameters: [MeasureParameter("column", .column)],
        equals: "pandas.Series.isna().mean() 3.1, evaluation minus reference")

    let fold: NullFold
    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.newcombe] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = NullFold(column: try call.column())
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(fold), before = try results.on(.reference).result(fold)
        guard now.rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        guard before.rows > 0 else { return .undefined("the reference has no rows in scope", rows: now.rows) }
        let (one, two) = (now.share, before.share)
        return Measurement(
            one.successes / one.trials - two.successes / two.trials,
            interval: DifferenceInterval.newcombe(one, two, confidence: confidence), rows: now.rows,
            details: MeasurementDetails(numbers: [
                "nulls": one.successes, "reference_nulls": two.successes, "reference_rows": two.trials,
            ]))
    }
}

extension NullFold.State {
    fileprivate var share: Proportion { Proportion(successes: Double(nulls), trials: Double(rows)) }
}
