import AssayCore
import AssayManifest

/// How a requirement of the baseline's manifest stands in the manifest of now.
struct RequirementChange {
    let before: Requirement
    let decideOn: DecisionRule

    /// What requirements are told apart by: the same quantity on the same rows, bounded from the same side.
    struct Subject: Hashable {
        let measure: String
        let arguments: [Argument]
        let slice: Set<SliceTerm>
        let side: Side

        init(_ requirement: Requirement) {
            measure = "\(requirement.family.rawValue)/\(requirement.measure.value)"
            (arguments, slice) = (requirement.arguments, Set(requirement.slice))
            side = Side(requirement.comparison)
        }
    }

    enum Side: Hashable {
        case none, below, above, equal, unequal

        init(_ comparison: Comparison?) {
            self =
                switch comparison {
                case nil: .none
                case .atLeast, .above: .below
                case .atMost, .below: .above
                case .equal: .equal
                case .notEqual: .unequal
                }
        }
    }

    /// How it was loosened, a line each; none where it is as strict as before or stricter.
    ///
    /// - Parameter now: requirements of the same subject; the strictest of them counts.
    func loosened(_ now: [Requirement], _ decideOnNow: DecisionRule) -> [String] {
        guard before.comparison != nil else { return [] }
        guard !now.isEmpty else { return ["dropped: `\(before.text)`"] }
        let found = now.map { differences($0, decideOnNow) }
        return found.min { $0.count < $1.count } ?? []
    }

    /// How the bound alone was loosened, or no longer shuts the gate; the strictest of the requirements counts.
    func loosenedBound(_ now: [Requirement]) -> [String] {
        guard before.comparison != nil else { return [] }
        guard !now.isEmpty else { return ["dropped: `\(before.text)`"] }
        return now.map(bounds).min { $0.count < $1.count } ?? []
    }

    private func bounds(_ now: Requirement) -> [String] {
        var found: [String] = []
        if isLooser(now) { found.append("loosened: `\(before.text)` is now `\(now.text)`") }
        if before.severity == .fail, now.severity == .warn { found.append("`\(now.text)` only warns now") }
        return found
    }

    private func differences(_ now: Requirement, _ decideOnNow: DecisionRule) -> [String] {
        var found = bounds(now)
        let (old, new) = (before.decideOn ?? decideOn, now.decideOn ?? decideOnNow)
        if new.strength < old.strength {
            found.append("`\(now.text)` was decided on `\(old.rawValue)` and is now decided on `\(new.rawValue)`")
        }
        if before.confidence != now.confidence {
            found.append("`\(now.text)` has confidence \(Self.text(now.confidence)) in place of \(Self.text(before.confidence))")
        }
        if before.interval != now.interval { found.append("`\(now.text)` has another method of its interval") }
        if before.correction != now.correction { found.append("`\(now.text)` has another correction") }
        return found
    }

    /// A bound that cannot be ordered beside the old one counts as looser: nobody can tell that it is not.
    private func isLooser(_ now: Requirement) -> Bool {
        guard let old = before.bound, let new = now.bound, before.comparison != nil, now.comparison != nil else { return true }
        guard let one = Self.position(old), let other = Self.position(new), one.kind == other.kind else { return old != new }
        switch Side(before.comparison) {
        case .below: return other.value < one.value || (other.value == one.value && isWeaker(now, than: .above))
        case .above: return other.value > one.value || (other.value == one.value && isWeaker(now, than: .below))
        case .equal, .unequal, .none: return one.value != other.value
        }
    }

    /// Whether the bound itself was forbidden and is allowed now.
    private func isWeaker(_ now: Requirement, than strict: Comparison) -> Bool {
        before.comparison == strict && now.comparison != strict
    }

    /// Bounds of one kind can be ordered: numbers, distances from the baseline, multiples of it.
    private static func position(_ bound: Bound) -> (kind: Int, value: Double)? {
        switch bound {
        case .number(let value, _): return (0, value)
        case .baseline(let bound):
            switch bound.operation {
            case nil: return (1, 0)
            case .plus: return (1, bound.offset)
            case .minus: return (1, -bound.offset)
            case .times: return (2, bound.offset)
            }
        }
    }

    private static func text(_ confidence: Double?) -> String { confidence.map { "\($0)" } ?? "the manifest's" }
}
