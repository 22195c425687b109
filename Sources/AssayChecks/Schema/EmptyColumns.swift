import AssayCheckKit
import AssayCore

/// Number of columns without a single value.
///
/// - Definition: columns where every value is null or NaN; equals `pandas.DataFrame.isna().all().sum()` 3.1.
/// - Units: columns.
/// - Missing values: they are what is counted. An empty table is undefined, so inconclusive.
/// - State: one value a column, as `constant_columns`.
struct EmptyColumns: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "empty_columns", .schema, "Number of columns without a single value.", unit: .count, range: 0...(.infinity), better: .lower,
        statistical: false, equals: "pandas.DataFrame.isna().all().sum() 3.1")

    private let fold: ConstantFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ConstantFold(columns: call.columns.sorted())
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        let empty = fold.columns.filter { state.seen[$0] == nil }
        return Measurement(
            Double(empty.count), rows: state.rows,
            details: MeasurementDetails(findings: empty.isEmpty ? nil : ["empty: \(empty.listed)"]))
    }
}
