import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose id stands in the reference too.
///
/// - Definition: Σw[id among the reference's ids] / Σw over rows with an id; the ids are those of the `id` role.
/// - Units: a rate in 0...1.
/// - Missing values: rows without an id are left out; a table without ids on either side is undefined, so inconclusive.
/// - State: eight bytes a row. The interval is Wilson's.
/// - Throws: DT182 where a table has no `id` role.
struct IndexOverlapRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "index_overlap_rate", .schema, "Share of rows whose id stands in the reference too.", range: 0...1, better: .lower,
        equals: "pandas.Series.isin(reference).mean() 3.1; deepchecks IndexTrainTestLeakage")

    private let fold = RowNamesFold()
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference, whole: true)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(fold), before = try results.on(.reference, whole: true).result(fold)
        guard now.count > 0 else { return .undefined("no rows with an id in scope", rows: 0) }
        guard before.count > 0 else { return .undefined("the reference has no rows with an id", rows: now.count) }
        var rows = SharedRows()
        now.forEach(in: before) { row, partner in rows.add(now.weight(row), isShared: partner != nil) }
        return rows.measurement(
            confidence: confidence, named: "overlapping_rows",
            ["reference_rows": Double(before.count), "rows_without_id": Double(now.missing)])
    }
}
