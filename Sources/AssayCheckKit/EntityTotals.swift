import AssayCore

/// The merged states of all groups. Belongs to one task at a time; chunks must come in order.
public final class EntityTotals {
    private let bank: EntityBank
    private var parts: [UInt64: FoldTotals] = [:]
    private var isGrouped = false
    private var missing = 0
    /// The first failure in chunk order.
    private var failure: Diagnostic?

    init(_ bank: EntityBank) { self.bank = bank }

    /// Adds the states of the chunk that follows.
    public func merge(_ later: EntityStates) {
        switch later.parts {
        case .failure(let error): failure = failure ?? error
        case .success(let found):
            missing += later.missing
            if later.isGrouped { group() }
            for key in found.keys.sorted() { if let states = found[key] { total(of: key, later.isGrouped).merge(states) } }
            if parts.count > EntityBank.mostEntities { group() }
        }
    }

    public func finish() -> Result<LeaveOneOut, Diagnostic> {
        if let failure { return .failure(failure) }
        let states = parts.keys.sorted().compactMap { parts[$0]?.states }
        return .success(LeaveOneOut(bank: bank.folds, parts: states, isGrouped: isGrouped, missing: missing))
    }

    private func total(of key: UInt64, _ isGroup: Bool) -> FoldTotals {
        let group = isGrouped && !isGroup ? key % UInt64(EntityBank.groups) : key
        if let known = parts[group] { return known }
        let fresh = bank.folds.totals()
        parts[group] = fresh
        return fresh
    }

    /// Brings single entities together in groups, in the order of their numbers.
    private func group() {
        guard !isGrouped else { return }
        let single = parts
        (parts, isGrouped) = ([:], true)
        for key in single.keys.sorted() { if let states = single[key]?.states { total(of: key, false).merge(states) } }
    }
}

/// What all folds say without one group of entities.
public struct LeaveOneOut: Sendable {
    let bank: FoldBank
    private let parts: [ChunkStates]
    /// Whether a part holds several entities.
    public let isGrouped: Bool
    /// Rows that name no entity.
    public let missing: Int

    init(bank: FoldBank, parts: [ChunkStates], isGrouped: Bool, missing: Int) {
        (self.bank, self.parts, self.isGrouped, self.missing) = (bank, parts, isGrouped, missing)
    }

    /// Groups, or single entities where there are few.
    public var count: Int { parts.count }

    /// The results over all rows but those of one group.
    public func folds(without index: Int) -> FinishedFolds {
        let totals = bank.totals()
        for (other, states) in parts.enumerated() where other != index { totals.merge(states) }
        return totals.finish()
    }
}
