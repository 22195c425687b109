import AssayCheckKit
import AssayCore

/// Number of rows whose value, or combination of values, has occurred before.
///
/// - Definition: Σ over values (rows − 1); equals `df.dropna(subset=columns).duplicated(columns).sum()` of pandas 3.1. Nulls are left
///   out as in SQL's `UNIQUE`.
/// - Units: rows.
/// - Missing values: a row where any of the columns is missing is left out and counted. Without values undefined, so inconclusive.
/// - State: that of `distinct_count`; combinations by a 64-bit hash.
struct UniqueViolations: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "unique_violations", .schema, "Number of rows whose value, or combination of values, has occurred before.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("column", .column, repeats: true)],
        statistical: false, equals: "pandas.DataFrame.duplicated(subset).sum() 3.1 after dropna")

    private let fold: ValueCountFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        _ = try call.column()
        fold = ValueCountFold(try call.columns(from: 0))
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.table.total > 0 else { return .undefined("no values in scope", rows: 0) }
        var first = FirstRows()
        var repeated = 0
        for entry in state.table.entries where entry.count > 1 {
            repeated += 1
            first.add(entry.firstRow)
        }
        return Measurement(
            Double(state.table.total - state.table.distinct), rows: state.table.total,
            details: MeasurementDetails(
                findings: first.words.map { ["values that come again stand in \($0)"] },
                numbers: ["repeated_values": Double(repeated), "rows_left_out": Double(state.missing)]))
    }
}
