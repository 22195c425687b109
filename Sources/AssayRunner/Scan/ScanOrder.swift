import AssayCheckKit
import AssayCore
import Synchronization

/// Brings the states of chunks together in chunk order, whoever finishes first.
///
/// This order is what makes a result the same bits for any number of workers.
final class ScanOrder: Sendable {
    /// What was seen of one chunk.
    struct ChunkFindings: Sendable {
        var folds: ChunkStates
        var entities: EntityStates?
        var rows: Int
    }

    private struct State {
        var totals: FoldTotals
        var entities: EntityTotals?
        var next = 0
        var rows = 0
        var waiting: [Int: ChunkFindings] = [:]
        var failure: (index: Int, diagnostic: Diagnostic)?
    }

    private let state: Mutex<State>

    init(_ bank: FoldBank, _ entityBank: EntityBank?) {
        state = Mutex(State(totals: bank.totals(), entities: entityBank?.totals()))
    }

    /// Whether a chunk has failed, so that no further one need be read.
    var hasFailed: Bool { state.withLock { $0.failure != nil } }

    /// Takes the states of one chunk and merges every chunk whose turn has come.
    func take(_ findings: ChunkFindings, index: Int) {
        state.withLock { state in
            state.waiting[index] = findings
            while let part = state.waiting.removeValue(forKey: state.next) {
                state.totals.merge(part.folds)
                if let entities = part.entities { state.entities?.merge(entities) }
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

    struct Findings: Sendable {
        var folds: FinishedFolds
        var leaveOneOut: Result<LeaveOneOut, Diagnostic>?
        var rows: Int
    }

    /// The results, once every chunk has been taken.
    func finish() throws(Diagnostic) -> Findings {
        let outcome: Result<Findings, Diagnostic> = state.withLock { state in
            if let failure = state.failure { return .failure(failure.diagnostic) }
            return .success(Findings(folds: state.totals.finish(), leaveOneOut: state.entities?.finish(), rows: state.rows))
        }
        return try outcome.get()
    }
}
