import AssayCheckKit
import AssayCore

/// Share of a column's values that its most frequent value has.
///
/// - Definition: rows with the most frequent value / rows with a value; equals
///   `pandas.Series.value_counts(normalize=True).max()` 3.1.
/// - Units: a rate in 0...1; 1 for a constant column.
/// - Missing values: null and NaN are no value. Without values undefined, so inconclusive.
/// - State: that of `distinct_count`. A fact about the table, so no interval.
struct MostCommonRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "most_common_rate", .schema, "Share of a column's values that its most frequent value has.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("column", .column)], statistical: false,
        equals: "pandas.Series.value_counts(normalize=True).max() 3.1")

    private let fold: ValueCountFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ValueCountFold([try call.column()])
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(fold).table
        guard let most = table.entries.map(\.count).max() else { return .undefined("no values in scope", rows: 0) }
        return Measurement(
            Double(most) / Double(table.total), rows: table.total,
            details: MeasurementDetails(numbers: ["most_common_rows": Double(most), "distinct": Double(table.distinct)]))
    }
}
