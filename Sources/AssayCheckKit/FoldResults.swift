import AssayCore

/// The results of all folds of a table.
public struct FinishedFolds: Sendable {
    let bank: FoldBank
    let slots: [FinishedSlot]
    /// The results over the other tables of the run.
    public var others: [TableName: FinishedFolds] = [:]
    /// What measures have worked out together, and the results that grow with the rows.
    private var work = SharedWork()

    init(bank: FoldBank, slots: [FinishedSlot]) { (self.bank, self.slots) = (bank, slots) }

    /// The results as one measure sees them: over the rows of its slice.
    public func scoped(to slice: Slice?, subject: Subject = .candidate) -> FoldResults {
        FoldResults(finished: self, slice: slice, subject: subject)
    }

    /// The same results for a few measures that stand on the same rows: what is large is worked out for them and freed with this value.
    public var apart: FinishedFolds {
        var copy = self
        copy.work = SharedWork()
        copy.others = others.mapValues(\.apart)
        return copy
    }

    fileprivate func result<F: Fold>(_ slot: Slot<F>) -> (any Sendable)? {
        guard let index = bank.find(slot) else { return nil }
        return slots[index].grows ? work.once(index) { slots[index].made() } : slots[index].result
    }

    fileprivate func once<Value: Sendable>(_ key: some Hashable & Sendable, _ make: () -> Value) -> Value { work.once(key, make) }
}

/// What a measure reads its conclusion from.
public struct FoldResults: Sendable {
    let finished: FinishedFolds
    let slice: Slice?
    let subject: Subject
    /// The one group whose rows are looked at; nil for all rows in scope.
    var member: Member?

    struct Member: Sendable {
        var name: String
        var grouping: Grouping
    }

    /// The results over a table, where the measure's slice and group have the same meaning.
    ///
    /// - Parameter whole: over every row of the table, for a request that is whole.
    public func on(_ table: TableName, whole: Bool = false) -> FoldResults {
        if table == .evaluation {
            return FoldResults(finished: finished, slice: whole ? nil : slice, subject: subject, member: whole ? nil : member)
        }
        guard let other = finished.others[table] else { preconditionFailure("a measure read a table that it did not ask for") }
        return FoldResults(finished: other, slice: whole ? nil : slice, subject: subject, member: whole ? nil : member)
    }

    /// The results over the rows of one group, as a measure sees them whose folds were asked for by that grouping.
    ///
    /// A group without rows looks as an empty table does.
    public func group(_ name: String, of grouping: Grouping) -> FoldResults {
        var results = self
        results.member = Member(name: name, grouping: grouping)
        return results
    }

    /// The results over all rows in scope, also where those of one group are looked at.
    public var allRows: FoldResults {
        var results = self
        results.member = nil
        return results
    }

    /// The result of a fold that the measure asked for, over the rows in scope.
    public func result<F: Fold>(_ fold: F) throws(Diagnostic) -> F.Result {
        guard let found = try optional(fold) else { preconditionFailure("a measure read a fold that it did not ask for") }
        return found
    }

    /// The result of a fold that may not have been asked for.
    public func optional<F: Fold>(_ fold: F) throws(Diagnostic) -> F.Result? {
        guard let member else {
            let found = lookup(Slot(fold: fold, grouping: nil, slice: slice, subject: subject)) as? Result<F.Result, Diagnostic>
            return try found?.get()
        }
        guard let split = try optionalGroups(fold, by: member.grouping) else { return nil }
        if let found = split[member.name] { return found }
        return try fold.finish(F.State())
    }

    /// The results by group, in order of the group names.
    public func groups<F: Fold>(_ fold: F, by grouping: Grouping) throws(Diagnostic) -> GroupedResult<F.Result> {
        guard let found = try optionalGroups(fold, by: grouping) else {
            preconditionFailure("a measure read a fold that it did not ask for")
        }
        return found
    }

    private func optionalGroups<F: Fold>(_ fold: F, by grouping: Grouping) throws(Diagnostic) -> GroupedResult<F.Result>? {
        let slot = Slot(fold: fold, grouping: grouping, slice: slice, subject: subject)
        return try (lookup(slot) as? Result<GroupedResult<F.Result>, Diagnostic>)?.get()
    }

    /// Works something out the first time that a measure asks for it, for every measure that stands on the same rows.
    ///
    /// - Parameter key: of a type of its own for each kind of work; what the work depends on beside the rows in scope.
    public func once<Value: Sendable>(
        _ key: some Hashable & Sendable, _ make: () throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        let scoped = Scoped(key: key, slice: slice, subject: subject, member: member?.name, grouping: member?.grouping)
        return try finished.once(scoped) {
            do throws(Diagnostic) { return Result<Value, Diagnostic>.success(try make()) } catch { return .failure(error) }
        }.get()
    }

    private struct Scoped<Key: Hashable & Sendable>: Hashable, Sendable {
        let key: Key
        let slice: Slice?
        let subject: Subject
        let member: String?
        let grouping: Grouping?
    }

    private func lookup<F: Fold>(_ slot: Slot<F>) -> (any Sendable)? { finished.result(slot) }
}

/// A fold's results split by a grouping.
public struct GroupedResult<Value: Sendable>: Sendable {
    /// In order of the names.
    public var groups: [(name: String, value: Value)]
    /// Rows in scope that belong to no group because a column is missing there.
    public var missingRows: Int
    /// Rows in scope with a value that the group's mapping names under no member.
    public var outsideRows: Int

    /// The rows in scope that are in no group, by name, where there are any.
    public var uncounted: [String: Double]? {
        let counts = ["rows_without_group": missingRows, "rows_outside_groups": outsideRows].filter { $0.value > 0 }
        return counts.isEmpty ? nil : counts.mapValues(Double.init)
    }

    /// The result of one group; nil where it has no rows in scope.
    public subscript(name: String) -> Value? {
        var (low, high) = (0, groups.count)
        while low < high {
            let middle = (low + high) / 2
            if groups[middle].name < name { low = middle + 1 } else { high = middle }
        }
        return low < groups.count && groups[low].name == name ? groups[low].value : nil
    }
}

extension FoldRequest {
    /// The same fold split by a grouping.
    public func split(by grouping: Grouping) -> FoldRequest { FoldRequest(fold, by: grouping, of: table, whole: isWhole) }
}
