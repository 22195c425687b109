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
struct DateOverlapRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "date_overlap_rate", .schema, "Share of rows that are not later than the newest row of the reference.", range: 0...1,
        better: .lower, equals: "(time <= reference.max()).mean() in pandas 3.1; deepchecks DateTrainTestLeakageOverlap")

    private let fold = RowTimesFold()
    private let newest = NewestRowFold()
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(newest, of: .reference, whole: true)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(fold), before = try results.on(.reference, whole: true).result(newest)
        guard let scale = now.scale else { return .undefined("no rows with a time in scope", rows: 0) }
        guard let other = before.scale else {
            return .undefined("the reference has no rows with a time", rows: now.times.count)
        }
        guard (scale == .number) == (other == .number) else {
            throw Diagnostic(
                .notTime, "the time column holds numbers in one table and dates in the other",
                help: "give both the same type: `data: {evaluation: {columns: {NAME: timestamp}}, …}`")
        }
        func time(_ seconds: Double) -> Double { scale == other ? seconds : (seconds / 86_400).rounded(.down) }
        var rows = SharedRows()
        for (row, seconds) in now.times.enumerated() {
            rows.add(now.weights.isEmpty ? nil : now.weights[row], isShared: time(seconds) <= time(before.newest))
        }
        return rows.measurement(
            confidence: confidence, named: "overlapping_rows",
            ["reference_rows": Double(before.rows), "rows_without_time": Double(now.missing)])
    }
}
