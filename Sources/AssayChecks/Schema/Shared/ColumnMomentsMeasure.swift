import AssayCheckKit
import AssayCore

/// A measure of the numbers of one column that a constant state is enough for.
protocol ColumnMomentsMeasure: TableMeasure {
    var fold: ColumnMomentsFold { get }
    /// What the numbers say; at least one was seen.
    func measurement(_ state: ColumnMomentsFold.State) throws(Diagnostic) -> Measurement
}

extension ColumnMomentsMeasure {
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no values in scope", rows: 0) }
        return try measurement(state)
    }
}
