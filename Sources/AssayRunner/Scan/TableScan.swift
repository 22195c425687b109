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
    var entityBank: EntityBank?
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
        /// The folds over `behavior.rows`, where a check stands on them.
        var functionality: FinishedFolds?

        /// The same findings, with room of their own for what measures work out; see `FinishedFolds.apart`.
        var apart: Outcome {
            var copy = self
            (copy.folds, copy.functionality) = (folds.apart, functionality?.apart)
            return copy
        }

        /// The results that a check reads.
        func results(of check: PlannedCheck, subject: Subject = .candidate) -> FoldResults {
            let finished = check.isOfFunctionality ? functionality ?? folds : folds
            return finished.scoped(to: check.slice, subject: subject)
        }
    }

    /// - Parameter progress: called with the rows of each chunk that is done, from any task.
    func run(progress: @escaping @Sendable (Int) -> Void) async throws(Diagnostic) -> Outcome {
        let source = try table.scan(columns: columns)
        let order = ScanOrder(bank, entityBank)
        let head = try Head(source, reads: bank.needs.model) { cut($0) }
        await withTaskGroup { group in
            for _ in 0..<max(1, jobs) {
                group.addTask { work(head, order, progress) }
            }
        }
        let found = try order.finish()
        return Outcome(folds: found.folds, rows: found.rows, leaveOneOut: found.leaveOneOut)
    }

    private func work(_ head: Head, _ order: ScanOrder, _ progress: (Int) -> Void) {
        var index = 0
        do throws(Diagnostic) {
            let session = try predictor?.makeSession()
            let other = try baseline?.makeSession()
            let model = ModelHandle(head.observed.flatMap { predictor?.inputs(observed: $0) }, session)
            let baselineModel = ModelHandle(head.observed.flatMap { baseline?.inputs(observed: $0) }, other)
            while !order.hasFailed, let next = try head.next(), !isPastLimit(next.index) {
                index = next.index
                let chunk = try next.chunk { cut($0) }
                let observation = Observation(
                    chunk: chunk, frame: frame, prediction: try session?.predict(chunk), baseline: try other?.predict(chunk),
                    model: model, baselineModel: baselineModel)
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
