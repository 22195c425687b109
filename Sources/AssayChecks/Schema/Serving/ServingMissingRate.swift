import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose id the service never saw.
///
/// - Definition: Σw[id not among those of the serving table] / Σw over rows with an id; the details count the ids that only the
///   serving table has.
/// - Units: a rate in 0...1.
/// - Missing values: rows without an id are left out and counted; a table without ids on either side is undefined, so inconclusive.
/// - State: sixteen bytes a row in both tables. The interval is Wilson's.
/// - Throws: DT182 where a table has no `id` role, DT184 for an id that stands twice.
struct ServingMissingRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "serving_missing_rate", .schema, "Share of rows whose id the service never saw.", range: 0...1, better: .lower,
        equals: "(~pandas.Series.isin(serving)).mean() 3.1")

    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { ServedRows.requests }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try ServedRows(results)
        if let reason = rows.reason { return .undefined(reason, rows: rows.evaluated.count) }
        var (found, shared) = (SharedRows(), 0)
        rows.evaluated.forEach(in: rows.served) { row, partner in
            found.add(rows.evaluated.weight(row), isShared: partner == nil)
            shared += partner == nil ? 0 : 1
        }
        return found.measurement(
            confidence: confidence, named: "missing_rows",
            [
                "serving_rows": Double(rows.served.count), "serving_only": Double(rows.served.count - shared),
                "rows_without_id": Double(rows.evaluated.missing), "serving_rows_without_id": Double(rows.served.missing),
            ])
    }
}
