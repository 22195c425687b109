import AssayCheckKit
import AssayCore
import AssayManifest

/// Number of rows divided by that of the reference.
///
/// - Definition: rows of the evaluation table / rows of the reference table, both of the slice.
/// - Units: 1 for tables of one size.
/// - Missing values: a row of nulls is a row. An empty table on either side is undefined, so inconclusive.
/// - State: one integer a table, exact. A fact, so no interval.
struct RowCountRatio: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "row_count_ratio", .schema, "Number of rows divided by that of the reference.", range: 0...(.infinity), better: .neither,
        statistical: false, equals: "len(df) / len(reference); deepchecks DatasetsSizeComparison, TFDV COMPARATOR_LOW_NUM_EXAMPLES")

    var requests: [FoldRequest] { [FoldRequest(RowCountFold()), FoldRequest(RowCountFold(), of: .reference)] }

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(RowCountFold()).rows, before = try results.on(.reference).result(RowCountFold()).rows
        guard now > 0 else { return .undefined("no rows in scope", rows: 0) }
        guard before > 0 else { return .undefined("the reference has no rows in scope", rows: now) }
        return Measurement(
            Double(now) / Double(before), rows: now, details: MeasurementDetails(numbers: ["reference_rows": Double(before)]))
    }
}
