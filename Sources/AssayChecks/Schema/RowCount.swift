import AssayCheckKit
import AssayCore

/// Number of rows.
///
/// - Definition: the rows of the evaluation table, or of the slice.
/// - Units: rows.
/// - Missing values: a row of nulls is a row.
/// - State: one integer, exact.
struct RowCount: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "row_count", .schema, "Number of rows.", unit: .count, range: 0...(.infinity), better: .neither,
        statistical: false, equals: "pandas.DataFrame.shape[0]")

    var requests: [FoldRequest] { [FoldRequest(RowCountFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(RowCountFold()).rows
        return Measurement(Double(rows), rows: rows)
    }
}

/// Counts rows.
struct RowCountFold: Fold {
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds() }

    struct State: FoldState {
        var rows = 0
        mutating func merge(_ later: State) { rows += later.rows }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) { state.rows += rows.count }
}
