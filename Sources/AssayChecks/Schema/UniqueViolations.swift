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

    private let columns: [String]
    /// One column's values are kept for other measures anyway; combinations are counted by themselves.
    private var single: DistributionFold { DistributionFold(column: columns[0]) }
    private var several: ValueCountFold { ValueCountFold(columns) }
    var requests: [FoldRequest] { [columns.count == 1 ? FoldRequest(single) : FoldRequest(several)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        _ = try call.column()
        columns = try call.columns(from: 0)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        guard columns.count > 1 else {
            return Self.measurement(try results.valueCounts(single), missing: try results.result(single).missing.rows)
        }
        let state = try results.result(several)
        return Self.measurement(ValueCounts(state.table), missing: state.missing)
    }

    private static func measurement(_ counts: ValueCounts, missing: Int) -> Measurement {
        guard counts.total > 0 else { return .undefined("no values in scope", rows: 0) }
        return Measurement(
            Double(counts.total - counts.distinct), rows: counts.total,
            details: MeasurementDetails(
                findings: counts.repeated.words.map { ["values that come again stand in \($0)"] },
                numbers: ["repeated_values": Double(counts.repeatedValues), "rows_left_out": Double(missing)]))
    }
}
