import AssayCore

/// A requirement that one of two runs does not have, or has in another form.
public struct RequirementChange: Sendable, Hashable, Encodable {
    public enum Kind: String, Sendable, Hashable, Encodable {
        case dropped, loosened, added, tightened
        /// Neither stricter nor looser for every value.
        case changed
    }

    public var kind: Kind
    /// As in `CheckResult.name`.
    public var name: String
    /// The requirement as written; nil where the run has none.
    public var before: String?
    public var after: String?
    /// What makes it so, in words: `bound`, `severity`, …
    public var changes: [String]

    static func all(_ before: RunRecord, _ after: RunRecord) -> [RequirementChange] {
        let new = Dictionary(after.checks.map { ($0.name, $0) }) { first, _ in first }
        let old = Dictionary(before.checks.map { ($0.name, $0) }) { first, _ in first }
        let gone = before.checks.filter { new[$0.name] == nil }.map {
            RequirementChange(kind: .dropped, name: $0.name, before: $0.requirement, after: nil, changes: [])
        }
        return gone
            + after.checks.compactMap { check in
                guard let earlier = old[check.name] else {
                    return RequirementChange(kind: .added, name: check.name, before: nil, after: check.requirement, changes: [])
                }
                return between(earlier, check)
            }
    }

    private static func between(_ old: CheckResult, _ new: CheckResult) -> RequirementChange? {
        let found = [bound(old, new), severity(old, new), rule(old, new), waiver(old, new)].compactMap(\.self)
        guard !found.isEmpty else { return nil }
        let kinds = Set(found.map(\.kind))
        return RequirementChange(
            kind: kinds.count == 1 ? found[0].kind : .changed, name: new.name, before: old.requirement, after: new.requirement,
            changes: found.map(\.word))
    }

    private typealias Finding = (kind: Kind, word: String)

    /// A bound that follows from a baseline moves with it, so there only the words can be compared.
    private static func bound(_ old: CheckResult, _ new: CheckResult) -> Finding? {
        switch (old.comparison, new.comparison) {
        case (nil, nil): return nil
        case (nil, _): return (.tightened, "a bound")
        case (_, nil): return (.loosened, "no bound any more")
        case (let before?, let after?):
            if old.baseline != nil || new.baseline != nil || before != after {
                return old.requirement == new.requirement ? nil : (.changed, "another requirement")
            }
            guard let least = old.bound, let now = new.bound, least != now else { return nil }
            if before.hasPrefix(">") { return (now < least ? .loosened : .tightened, "the bound") }
            return before.hasPrefix("<") ? (now > least ? .loosened : .tightened, "the bound") : (.changed, "the bound")
        }
    }

    private static func severity(_ old: CheckResult, _ new: CheckResult) -> Finding? {
        guard old.severity != new.severity else { return nil }
        return new.severity == .warn ? (.loosened, "only warns") : (.tightened, "fails, where it warned")
    }

    private static func rule(_ old: CheckResult, _ new: CheckResult) -> Finding? {
        let strictness = ["refuted": 0, "estimate": 1, "proven": 2]
        guard old.decideOn != new.decideOn, let before = strictness[old.decideOn], let after = strictness[new.decideOn] else {
            return nil
        }
        return (after < before ? .loosened : .tightened, "decided on \(new.decideOn), not \(old.decideOn)")
    }

    private static func waiver(_ old: CheckResult, _ new: CheckResult) -> Finding? {
        switch (old.outcome == .skipped, new.outcome == .skipped) {
        case (false, true): (.loosened, "waived or switched off")
        case (true, false): (.tightened, "no longer waived or switched off")
        default: nil
        }
    }
}
