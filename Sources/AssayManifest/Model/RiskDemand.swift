import AssayCore

/// What a risk tier demands of a manifest and of a run; a waiver names one as `risk/lock` or `risk/families(fairness)`.
public enum RiskDemand: String, Sendable, Hashable, CaseIterable {
    /// Requirements of its own in each of certain families.
    case families
    /// What the tier's suite requires, as strict or stricter.
    case requirements
    /// A rule that decides on at least so much evidence.
    case decideOn = "decide_on"
    /// Intervals of at least 95 %.
    case confidence
    /// Simultaneous verdicts are corrected.
    case correction
    /// Every waiver ends.
    case waiverEnd = "waiver_end"
    /// A lock file that the run is compared with.
    case lock
    /// Everything is committed.
    case workTree = "work_tree"
    /// A signed attestation of the result.
    case attestation

    /// What stands before the demand in a waiver, where a check has its family.
    public static let area: String = "risk"
}

/// How hard the gate of a tier is; each tier demands all that the one below it does.
public struct TierPolicy: Sendable, Hashable {
    public let tier: RiskSection.Tier

    public init(_ tier: RiskSection.Tier) { self.tier = tier }

    /// Families in which the manifest must have a requirement that can shut the gate.
    public var families: [Family] {
        switch tier {
        case .minor: [.schema, .performance]
        case .moderate: [.schema, .performance, .reproducibility]
        case .major: [.schema, .performance, .reproducibility, .fairness]
        case .severe: Family.allCases
        }
    }

    /// The weakest evidence that may decide; a bound that moves with the baseline may be weaker in the lower tiers.
    public var decideOn: DecisionRule { tier == .severe ? .proven : .estimate }

    public var regressionsMayBeRefuted: Bool { tier < .major }

    public func demands(_ demand: RiskDemand) -> Bool {
        switch demand {
        case .families, .requirements, .decideOn: true
        case .waiverEnd: tier >= .moderate
        case .lock: tier >= .major
        case .confidence, .correction, .workTree, .attestation: tier == .severe
        }
    }

    /// The demand in words, as reports list it.
    public func words(_ demand: RiskDemand) -> String {
        switch demand {
        case .families: "requirements of its own in the families \(families.map(\.rawValue).joined(separator: ", "))"
        case .requirements: "the requirements of suite:risk-\(tier.rawValue), as they are or stricter"
        case .decideOn:
            switch tier {
            case .minor, .moderate: "decided on estimates or stricter; regressions from a baseline may be decided on refuted"
            case .major: "decided on estimates or stricter, regressions too"
            case .severe: "decided on proven"
            }
        case .confidence: "intervals of at least 95 %"
        case .correction: "simultaneous verdicts are corrected"
        case .waiverEnd: "every waiver has an end date"
        case .lock: "a lock file, and digest_mismatches == 0"
        case .workTree: "a clean work tree of a git commit"
        case .attestation: "a signed attestation of the result"
        }
    }
}

extension Manifest {
    /// Fills in what the tier decides where the manifest says nothing.
    mutating func complete(to policy: TierPolicy, suite: String) {
        if !tierRequirements.isEmpty, !suites.contains(suite) { suites.append(suite) }
        guard policy.demands(.correction) else { return }
        // A fact, or one verdict alone, has nothing to correct, and is not changed by it.
        for index in requirements.indices where requirements[index].correction == nil {
            if (requirements[index].decideOn ?? decideOn) == .proven { requirements[index].correction = .holm }
        }
    }
}

extension RiskSection.Tier: Comparable {
    public static func < (one: RiskSection.Tier, other: RiskSection.Tier) -> Bool {
        let order = RiskSection.Tier.allCases
        return (order.firstIndex(of: one) ?? 0) < (order.firstIndex(of: other) ?? 0)
    }
}
