import AssayCheckKit
import AssayCore

/// Share of values, or combinations of values, that stand in one row alone.
///
/// - Definition: values that occur once / rows with a value; equals `(~s.duplicated(keep=False)).mean()` of pandas 3.1 after dropna, and
///   Deequ's `Uniqueness`.
/// - Units: a rate in 0...1; 1 for a key.
/// - Missing values: rows where any of the columns is missing are left out. Without values undefined, so inconclusive.
/// - State: that of `distinct_count`. A fact about the table, so no interval.
struct UniqueRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "unique_rate", .schema, "Share of values, or combinations of values, that stand in one row alone.", range: 0...1,
        better: .neither, parameters: [MeasureParameter("column", .column, repeats: true)], statistical: false,
        equals: "(~pandas.Series.duplicated(keep=False)).mean() 3.1 after dropna; Deequ Uniqueness")

    private let fold: ValueCountFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let columns = try call.columns(from: 0)
        guard !columns.isEmpty else { throw call.wrong("needs a column", "write `\(call.descriptor.usage)`") }
        fold = ValueCountFold(columns)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(fold).table
        guard table.total > 0 else { return .undefined("no values in scope", rows: 0) }
        let once = table.entries.count { $0.count == 1 }
        return Measurement(
            Double(once) / Double(table.total), rows: table.total,
            details: MeasurementDetails(numbers: ["unique_rows": Double(once), "distinct": Double(table.distinct)]))
    }
}
