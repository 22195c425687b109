import AssayCheckKit
import AssayCore

/// Share of rows that repeat an earlier row.
///
/// - Definition: rows that equal an earlier one in every column, or in the named ones / rows; equals
///   `pandas.DataFrame.duplicated(subset).mean()` 3.1.
/// - Units: a rate in 0...1.
/// - Missing values: a missing value equals a missing value. An empty table is undefined, so inconclusive.
/// - State: 16 bytes a row. Two different rows count as equal with odds of 2^-128 for each pair, 2^-64 where they differ in one text.
struct DuplicateRowRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "duplicate_row_rate", .schema, "Share of rows that repeat an earlier row.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("column", .column, required: false, repeats: true)], statistical: false,
        equals: "pandas.DataFrame.duplicated(subset).mean() 3.1")

    private let fold: RowHashFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let named = try call.columns(from: 0)
        fold = RowHashFold(columns: (named.isEmpty ? call.columns : named).sorted())
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard !state.hashes.isEmpty else { return .undefined("no rows in scope", rows: 0) }
        var found = FlaggedRows()
        for (row, (position, first)) in zip(state.numbers, state.firstEquals().enumerated()) {
            found.add(row: row, isFlagged: first != position)
        }
        return Measurement(
            Double(found.flagged) / Double(found.rows), rows: found.rows,
            details: MeasurementDetails(findings: found.first.findings, numbers: ["duplicates": Double(found.flagged)]))
    }
}
