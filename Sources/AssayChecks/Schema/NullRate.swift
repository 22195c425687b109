import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Share of rows where a column is missing.
///
/// - Definition: rows where the value is null or NaN / rows; equals `pandas.Series.isna().mean()` 3.1.
/// - Units: a rate in 0...1.
/// - Missing values: they are what is counted; an empty table is undefined, so inconclusive.
/// - State: two integers, exact. The interval is Wilson's.
struct NullRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "null_rate", .schema, "Share of rows where a column is missing.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("column", .column)], equals: "pandas.Series.isna().mean() 3.1")

    let fold: NullFold
    let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = NullFold(column: try call.column())
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        let (nulls, rows) = (Double(state.nulls), Double(state.rows))
        return Measurement(
            nulls / rows, interval: .share(nulls, of: rows, squares: rows, plan), rows: state.rows,
            details: MeasurementDetails(numbers: ["nulls": nulls]))
    }
}

/// Counts rows where a column is null or NaN.
struct NullFold: Fold {
    let column: String

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        var rows = 0
        var nulls = 0

        mutating func merge(_ later: State) {
            rows += later.rows
            nulls += later.nulls
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(self.column)
        state.rows += rows.count
        if column.type == .float64 {
            let numbers = try observation.doubles(self.column)
            rows.forEach { state.nulls += numbers[$0].isNaN ? 1 : 0 }
        } else if column.nullCount > 0 {
            rows.forEach { state.nulls += column.isNull($0) ? 1 : 0 }
        }
    }
}
