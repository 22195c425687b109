import AssayCore

/// One fold with its grouping and slice, with its type hidden.
protocol FoldSlot: Sendable {
    var needs: FoldNeeds { get }
    /// The fold itself.
    var anyFold: any Fold { get }
    /// - Parameter sample: rows drawn for a resample, ascending, with repeats; nil for every row once.
    func observe(_ observation: Observation, among sample: [Int32]?) -> any Sendable
    func merged(_ earlier: any Sendable, _ later: any Sendable) -> any Sendable
    func total() -> any SlotTotal
    /// Whether the result may be as large as the table.
    var grows: Bool { get }
    /// What the fold makes of a merged state.
    func finished(_ state: any Sendable) -> any Sendable
}

/// The merged states of one slot. Belongs to one task at a time.
protocol SlotTotal: AnyObject {
    func merge(_ later: any Sendable)
    /// What has been merged, in the form that `merge` takes.
    var state: any Sendable { get }
}

struct Slot<F: Fold>: FoldSlot, Hashable {
    let fold: F
    let grouping: Grouping?
    let slice: Slice?
    let subject: Subject

    /// What one chunk gave: states by group; a slot without grouping keeps its one state under the empty name.
    struct Partial: Sendable {
        var states: [String: F.State] = [:]
        var missingRows = 0, outsideRows = 0
    }

    var hash: Int {
        var hasher = Hasher()
        hasher.combine(ObjectIdentifier(F.self))
        hash(into: &hasher)
        return hasher.finalize()
    }

    var needs: FoldNeeds {
        var needs = fold.needs
        needs.columns.formUnion(grouping?.columns ?? [])
        needs.columns.formUnion(slice?.columns ?? [])
        if subject == .baseline { (needs.baseline, needs.prediction) = (needs.baseline || needs.prediction, false) }
        return needs
    }

    var anyFold: any Fold { fold }

    func total() -> any SlotTotal { Total(self) }

    func merged(_ earlier: any Sendable, _ later: any Sendable) -> any Sendable {
        let total = Total(self)
        total.merge(earlier)
        total.merge(later)
        return total.state
    }

    func observe(_ observation: Observation, among sample: [Int32]?) -> any Sendable {
        do throws(Diagnostic) {
            return Result<Partial, Diagnostic>.success(try partial(of: observation, among: sample))
        } catch {
            return Result<Partial, Diagnostic>.failure(error)
        }
    }

    /// Grows in place, so that merging chunk after chunk never copies what is there.
    final class Total: SlotTotal {
        let slot: Slot
        var sum = Partial()
        /// The first failure in chunk order.
        var failure: Diagnostic?

        init(_ slot: Slot) { self.slot = slot }

        func merge(_ later: any Sendable) {
            guard let later = later as? Result<Partial, Diagnostic> else { preconditionFailure("a state of another fold") }
            switch later {
            case .failure(let error): failure = failure ?? error
            case .success(let part):
                for (name, state) in part.states { sum.states[name, default: F.State()].merge(state) }
                sum.missingRows += part.missingRows
                sum.outsideRows += part.outsideRows
            }
        }

        var state: any Sendable { failure.map(Result<Partial, Diagnostic>.failure) ?? .success(sum) }
    }

    var grows: Bool { fold.memory == .perRow }

    func finished(_ state: any Sendable) -> any Sendable {
        guard let state = state as? Result<Partial, Diagnostic> else { preconditionFailure("a state of another fold") }
        return grouping == nil
            ? Self.capture { () throws(Diagnostic) in try finishWhole(try state.get()) } as any Sendable
            : Self.capture { () throws(Diagnostic) in try finishGroups(try state.get()) } as any Sendable
    }

    private static func capture<Value>(_ body: () throws(Diagnostic) -> Value) -> Result<Value, Diagnostic> {
        do throws(Diagnostic) { return .success(try body()) } catch { return .failure(error) }
    }

    private func finishWhole(_ sum: Partial) throws(Diagnostic) -> F.Result { try fold.finish(sum.states[""] ?? F.State()) }

    private func finishGroups(_ sum: Partial) throws(Diagnostic) -> GroupedResult<F.Result> {
        var groups: [(name: String, value: F.Result)] = []
        for (name, state) in sum.states.sorted(by: { $0.key < $1.key }) { groups.append((name, try fold.finish(state))) }
        return GroupedResult(groups: groups, missingRows: sum.missingRows, outsideRows: sum.outsideRows)
    }

    private func partial(of seen: Observation, among sample: [Int32]?) throws(Diagnostic) -> Partial {
        let observation = subject == .baseline ? try seen.counterpart() : seen
        var total = Partial()
        let selected = try observation.rows(in: slice)
        let scope = sample.map { RowSelection.some(selected.keeping($0)) } ?? selected
        guard let grouping else {
            total.states[""] = try observed(scope, of: observation)
            return total
        }
        let membership = try observation.membership(grouping)
        total.missingRows = scope.intersection(ofGroup: membership.missing).count
        total.outsideRows = scope.intersection(ofGroup: membership.outside).count
        for group in membership.groups {
            let rows = scope.intersection(ofGroup: group.rows)
            guard !rows.isEmpty else { continue }
            total.states[group.name] = try observed(.some(rows), of: observation)
        }
        return total
    }

    private func observed(_ rows: RowSelection, of observation: Observation) throws(Diagnostic) -> F.State {
        var state = F.State()
        try fold.observe(rows, of: observation, into: &state)
        return state
    }
}
