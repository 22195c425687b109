import AssayCheckKit
import AssayCore
import Synchronization

/// Brings the states of chunks together in chunk order, whoever finishes first.
///
/// This order is what makes a result the same bits for any number of workers.
final class ScanOrder: Sendable {
    private struct State {
        var totals: FoldTotals
        var next = 0
        var rows = 0
        var waiting: [Int: (states: ChunkStates, rows: Int)] = [:]
        var failure: (index: Int, diagnostic: Diagnostic)?
    }

    private let state: Mutex<State>

    init(_ bank: FoldBank) { state = Mutex(State(totals: bank.totals())) }

    /// Whether a chunk has failed, so that no further one need be read.
    var hasFailed: Bool { state.withLock { $0.failure != nil } }

    /// Takes the states of one chunk and merges every chunk whose turn has come.
    func take(_ states: ChunkStates, rows: Int, index: Int) {
        state.withLock { state in
            state.waiting[index] = (states, rows)
            while let part = state.waiting.removeValue(forKey: state.next) {
                state.totals.merge(part.states)
                state.rows += part.rows
                state.next += 1
            }
        }
    }

    /// Remembers the failure of the earliest chunk.
    func fail(_ diagnostic: Diagnostic, index: Int) {
        state.withLock { state in
            if let earlier = state.failure, earlier.index <= index { return }
            state.failure = (index, diagnostic)
        }
    }

    /// The results, once every chunk has been taken.
    func finish() throws(Diagnostic) -> (folds: FinishedFolds, rows: Int) {
        let outcome: Result<(folds: FinishedFolds, rows: Int), Diagnostic> = state.withLock { state in
            if let failure = state.failure { return .failure(failure.diagnostic) }
            return .success((state.totals.finish(), state.rows))
        }
        return try outcome.get()
    }
}
