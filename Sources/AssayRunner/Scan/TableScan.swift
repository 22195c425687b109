import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayTabular

/// Reads a table once, predicts each chunk once, and lets every fold observe it.
struct TableScan: Sendable {
    let table: Table
    let columns: [String]
    let bank: FoldBank
    /// The folds that are seen by whole entities; nil where no interval needs them.
    let entityBank: EntityBank?
    let frame: TaskFrame
    /// Nil where no fold needs a prediction.
    let predictor: Predictor?
    /// Nil where no fold compares with a baseline model.
    let baseline: Predictor?
    let jobs: Int
    /// Only so many rows from the beginning; nil reads all.
    let rowLimit: Int?

    struct Outcome: Sendable {
        var folds: FinishedFolds
        var rows: Int
        /// Rows of the other tables that were scanned.
        var otherRows: [TableName: Int] = [:]
        /// The folds without each group of entities.
        var leaveOneOut: Result<LeaveOneOut, Diagnostic>?
    }

    /// - Parameter progress: called with the rows of each chunk that is done, from any task.
    func run(progress: @escaping @Sendable (Int) -> Void) async throws(Diagnostic) -> Outcome {
        let source = try table.scan(columns: columns)
        let order = ScanOrder(bank, entityBank)
        await withTaskGroup { group in
            for _ in 0..<max(1, jobs) {
                group.addTask { work(source, order, progress) }
            }
        }
        let found = try order.finish()
        return Outcome(folds: found.folds, rows: found.rows, leaveOneOut: found.leaveOneOut)
    }

    private func work(_ source: ChunkSource, _ order: ScanOrder, _ progress: (Int) -> Void) {
        var index = 0
        do throws(Diagnostic) {
            let session = try predictor?.makeSession()
            let other = try baseline?.makeSession()
            while !order.hasFailed, let ticket = try source.next(), !isPastLimit(ticket.index) {
                index = ticket.index
                let chunk = cut(try ticket.load())
                let observation = Observation(
                    chunk: chunk, frame: frame, prediction: try session?.predict(chunk), baseline: try other?.predict(chunk))
                let states = ScanOrder.ChunkFindings(
                    folds: bank.observe(observation), entities: entityBank?.observe(observation), rows: chunk.rowCount)
                order.take(states, index: index)
                progress(chunk.rowCount)
            }
        } catch {
            order.fail(error, index: index)
        }
    }

    private func isPastLimit(_ index: Int) -> Bool { rowLimit.map { index * Chunk.capacity >= $0 } ?? false }

    private func cut(_ chunk: Chunk) -> Chunk {
        guard let rowLimit, chunk.firstRow + chunk.rowCount > rowLimit else { return chunk }
        return chunk.prefix(rowLimit - chunk.firstRow)
    }
}
