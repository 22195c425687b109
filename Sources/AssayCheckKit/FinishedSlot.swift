import Synchronization

/// The merged state of one slot, and what its fold makes of it once a measure asks.
final class FinishedSlot: Sendable {
    private let slot: any FoldSlot
    private let state: any Sendable
    private let kept: Mutex<(any Sendable)?>
    /// Whether the result may be as large as the table, so that whoever asks should keep it no longer than need be.
    let grows: Bool

    init(_ slot: any FoldSlot, _ state: any Sendable) {
        (self.slot, self.state, grows) = (slot, state, slot.grows)
        kept = Mutex(nil)
    }

    /// A result that comes from elsewhere than from rows.
    init(_ slot: any FoldSlot, result: any Sendable) {
        (self.slot, state, grows) = (slot, (), false)
        kept = Mutex(result)
    }

    /// The result, made again each time.
    func made() -> any Sendable { slot.finished(state) }

    /// The result, made once.
    var result: any Sendable {
        kept.withLock { known in
            let found = known ?? made()
            known = found
            return found
        }
    }
}
