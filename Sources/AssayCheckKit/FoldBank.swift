import AssayCore

/// The folds that a set of requirements needs over one table, each once.
///
/// A chunk is observed into fresh states, and these merge in chunk order: results are the same bits however many tasks
/// observe and wherever the chunks come from.
public struct FoldBank: Sendable {
    fileprivate var slots: [any FoldSlot] = []
    private var index: [Int: [Int]] = [:]

    public init() {}

    public var count: Int { slots.count }

    /// Everything that the scan must read for these folds.
    public var needs: FoldNeeds {
        slots.reduce(into: FoldNeeds()) { total, slot in
            total.columns.formUnion(slot.needs.columns)
            total.label = total.label || slot.needs.label
            total.prediction = total.prediction || slot.needs.prediction
            total.baseline = total.baseline || slot.needs.baseline
            total.model = total.model || slot.needs.model
            (total.id, total.time) = (total.id || slot.needs.id, total.time || slot.needs.time)
            total.stored = total.stored || slot.needs.stored
        }
    }

    /// Adds a fold unless an equal one is there already.
    public mutating func add(_ request: FoldRequest, slice: Slice?, subject: Subject = .candidate) {
        func insert<F: Fold>(_ fold: F) {
            let slot = Slot(
                fold: fold, grouping: request.grouping, slice: request.isWhole ? nil : slice, subject: subject)
            guard find(slot) == nil else { return }
            index[slot.hash, default: []].append(slots.count)
            slots.append(slot)
        }
        insert(request.fold)
    }

    /// Observes one chunk into fresh states.
    public func observe(_ observation: Observation) -> ChunkStates {
        ChunkStates(states: slots.map { $0.observe(observation, among: nil) })
    }

    /// Observes a resample of one chunk into fresh states.
    ///
    /// - Parameter rows: rows of the chunk, ascending, a row drawn twice standing twice; slices and groups keep repeats.
    public func observe(_ observation: Observation, rows: [Int32]) -> ChunkStates {
        ChunkStates(states: slots.map { $0.observe(observation, among: rows) })
    }

    /// Where the states of the chunks come together.
    public func totals() -> FoldTotals { FoldTotals(bank: self, slots: slots.map { $0.total() }) }

    /// The states of two runs of chunks as one; merging is associative, so the grouping does not matter.
    public func merged(_ earlier: ChunkStates, _ later: ChunkStates) -> ChunkStates {
        ChunkStates(states: slots.indices.map { slots[$0].merged(earlier.states[$0], later.states[$0]) })
    }

    /// Results that come from elsewhere than from rows.
    func finished(_ result: (any FoldSlot) -> any Sendable) -> FinishedFolds {
        FinishedFolds(bank: self, slots: slots.map { FinishedSlot($0, result: result($0)) })
    }

    func find<F: Fold>(_ slot: Slot<F>) -> Int? {
        index[slot.hash]?.first { (slots[$0] as? Slot<F>) == slot }
    }
}

/// The states of all folds after one chunk.
public struct ChunkStates: Sendable {
    let states: [any Sendable]
}

/// The merged states of all folds. Belongs to one task at a time; chunks must come in order.
public final class FoldTotals {
    private let bank: FoldBank
    private let slots: [any SlotTotal]

    init(bank: FoldBank, slots: [any SlotTotal]) { (self.bank, self.slots) = (bank, slots) }

    /// Adds the states of the chunk that follows.
    public func merge(_ later: ChunkStates) {
        for (slot, state) in zip(slots, later.states) { slot.merge(state) }
    }

    /// What has been merged, as one run of chunks.
    var states: ChunkStates { ChunkStates(states: slots.map(\.state)) }

    /// The merged states; each fold finishes when the first measure asks for its result.
    public func finish() -> FinishedFolds {
        FinishedFolds(bank: bank, slots: zip(bank.slots, slots).map { FinishedSlot($0, $1.state) })
    }
}
