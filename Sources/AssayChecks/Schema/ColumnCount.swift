import AssayCheckKit
import AssayCore

/// Number of columns.
///
/// - Definition: the columns of the evaluation table; equals `pandas.DataFrame.shape[1]` 3.1.
/// - Units: columns.
/// - Missing values: a column of nulls is a column. A slice has the columns of its table.
/// - State: the rows are counted, so that an empty table is never a pass.
struct ColumnCount: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "column_count", .schema, "Number of columns.", unit: .count, range: 0...(.infinity), better: .neither,
        statistical: false, equals: "pandas.DataFrame.shape[1] 3.1")

    private let columns: Int
    var requests: [FoldRequest] { [FoldRequest(RowCountFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        columns = call.columns.count
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(RowCountFold()).rows
        guard rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        return Measurement(Double(columns), rows: rows)
    }
}
