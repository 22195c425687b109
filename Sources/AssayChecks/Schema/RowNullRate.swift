import AssayCheckKit
import AssayCore
import AssayTabular

/// Share of rows where a value is missing, or more than a share of the values.
///
/// - Definition: rows whose share of null or NaN values is above `share` (0 where left out: any) / rows; equals
///   `(df.isna().mean(axis=1) > share).mean()` of pandas 3.1 over all columns of the table.
/// - Units: a rate in 0...1.
/// - Missing values: they are what is counted; an empty table is undefined, so inconclusive.
/// - State: two counts and the first rows, exact. The interval is Wilson's.
struct RowNullRate: FlagMeasure {
    static let descriptor = MeasureDescriptor(
        "row_null_rate", .schema, "Share of rows where a value is missing, or more than a share of the values.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("share", .number(0...1), required: false)],
        equals: "(pandas.DataFrame.isna().mean(axis=1) > share).mean() 3.1")
    static let counted = "rows_with_nulls"

    let rule: IncompleteRow
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let share = call.arguments.isEmpty ? 0 : try call.number(in: 0...1)
        guard share < 1 else { throw call.wrong("no row misses more than all its values", "write `row_null_rate(50%)`") }
        rule = IncompleteRow(columns: Set(call.columns), share: share)
        confidence = call.confidence
    }
}

/// A row that misses more than a share of its values.
struct IncompleteRow: RowRule {
    let columns: Set<String>
    let share: Double

    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?] {
        var missing = [Int](repeating: 0, count: observation.rowCount)
        for column in columns.sorted() {
            let keys = try observation.keys(column)
            for row in missing.indices where keys.isMissing[row] { missing[row] += 1 }
        }
        let total = Double(columns.count)
        return missing.map { Double($0) / total > share }
    }
}
