import AssayCheckKit
import AssayCore
import AssayTabular

extension Runner {
    /// Lets folds see every row of a table once, without a model.
    ///
    /// - Parameter jobs: tasks that read at once; results do not depend on it.
    /// - Throws: what makes the table unreadable.
    public static func observe(
        _ table: Table, _ bank: FoldBank, frame: TaskFrame, jobs: Int
    ) async throws(Diagnostic) -> (folds: FinishedFolds, rows: Int) {
        let wanted = bank.needs.columns.union([frame.weight].compactMap(\.self))
        let outcome = try await TableScan(
            table: table, columns: table.schema.names.filter(wanted.contains), bank: bank, frame: frame, predictor: nil,
            baseline: nil,
            jobs: jobs, rowLimit: nil
        ).run { _ in }
        return (outcome.folds, outcome.rows)
    }
}
