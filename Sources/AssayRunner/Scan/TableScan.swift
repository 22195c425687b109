import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayTabular
import Synchronization

/// Reads a table once, predicts each chunk once, and lets every fold observe it.
struct TableScan: Sendable {
    let table: Table
    let columns: [String]
    let bank: FoldBank
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
        /// The first chunk, kept for timing.
        var first: Chunk?
        /// The folds over `behavior.rows`, where a check stands on them.
        var functionality: FinishedFolds?

        /// The results that a check reads.
        func results(of check: PlannedCheck, subject: Subject = .candidate) -> FoldResults {
            let finished = check.isOfFunctionality ? functionality ?? folds : folds
            return finished.scoped(to: check.slice, subject: subject)
        }
    }

    /// - Parameter progress: called with the rows of each chunk that is done, from any task.
    func run(progress: @escaping @Sendable (Int) -> Void) async throws(Diagnostic) -> Outcome {
        let source = try table.scan(columns: columns)
        let order = ScanOrder(bank)
        let first = FirstChunk()
        let head = try Head(source, reads: bank.needs.model) { cut($0) }
        await withTaskGroup { group in
            for _ in 0..<max(1, jobs) {
                group.addTask { work(head, order, first, progress) }
            }
        }
        let (folds, rows) = try order.finish()
        return Outcome(folds: folds, rows: rows, first: first.chunk)
    }

    private func work(_ head: Head, _ order: ScanOrder, _ first: FirstChunk, _ progress: (Int) -> Void) {
        var index = 0
        do throws(Diagnostic) {
            let session = try predictor?.makeSession()
            let other = try baseline?.makeSession()
            let model = ModelHandle(head.observed.flatMap { predictor?.inputs(observed: $0) }, session)
            let baselineModel = ModelHandle(head.observed.flatMap { baseline?.inputs(observed: $0) }, other)
            while !order.hasFailed, let next = try head.next(), !isPastLimit(next.index) {
                index = next.index
                let chunk = try next.chunk { cut($0) }
                if index == 0 { first.keep(chunk) }
                let observation = Observation(
                    chunk: chunk, frame: frame, prediction: try session?.predict(chunk), baseline: try other?.predict(chunk),
                    model: model, baselineModel: baselineModel)
                order.take(bank.observe(observation), rows: chunk.rowCount, index: index)
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

/// Holds the first chunk of a scan.
final class FirstChunk: Sendable {
    private let held = Mutex<Chunk?>(nil)
    func keep(_ chunk: Chunk) { held.withLock { $0 = chunk } }
    var chunk: Chunk? { held.withLock { $0 } }
}
