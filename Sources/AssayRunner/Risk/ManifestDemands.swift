import AssayCore
import AssayManifest

/// Holds a manifest against the demands of its tier; reads no data.
///
/// - Definition: only requirements that can shut the gate count, those of severity `fail`. What a measure decides by where nothing is written
///   is its own matter; what is written must not be weaker than the tier's rule.
struct ManifestDemands {
    let manifest: Manifest
    let risk: RiskSection

    private var policy: TierPolicy { TierPolicy(risk.tier) }

    /// In the order of the demands, each demand's in that of the manifest.
    var findings: [RiskFinding] { RiskDemand.allCases.filter(policy.demands).flatMap(findings) }

    private func findings(_ demand: RiskDemand) -> [RiskFinding] {
        switch demand {
        case .families: families
        case .requirements: requirements
        case .decideOn: weakRules
        case .confidence: lowConfidence
        case .correction: uncorrected
        case .waiverEnd: endlessWaivers
        case .lock: lock
        case .workTree, .attestation: []
        }
    }

    private var gating: [Requirement] { manifest.requirements.filter { $0.severity == .fail && $0.comparison != nil } }

    /// The tier's own suite knows nothing of the model, so it fills no family.
    private var families: [RiskFinding] {
        let suite = "suite:\(risk.suite)"
        var present = Set(gating.filter { $0.place.file != suite }.map(\.family))
        if manifest.contract != nil { present.insert(.schema) }
        return policy.families.filter { !present.contains($0) }.map { family in
            RiskFinding(
                demand: .families, subject: family.rawValue, code: .missingFamily,
                message: "the manifest has no requirement with a bound in the \(family.rawValue) family", place: risk.place,
                remedy: "require something under `checks.\(family.rawValue)`")
        }
    }

    private var requirements: [RiskFinding] {
        let mine = Dictionary(grouping: manifest.requirements) { RequirementChange.Subject($0) }
        // One that bounds the measure from the other side, or not at all, is another subject, and the tier's requirement is gone.
        return manifest.tierRequirements.flatMap { tier in
            let now = mine[RequirementChange.Subject(tier)] ?? []
            return RequirementChange(before: tier, decideOn: manifest.decideOn).loosenedBound(now).map { words in
                RiskFinding(
                    demand: .requirements, subject: Self.subject(tier), code: .looserThanTier,
                    message: "a requirement of the tier's suite is replaced by a looser one: \(words)",
                    place: now.first?.place ?? risk.place, remedy: "require at least `\(tier.text)`")
            }
        }
    }

    /// The manifest's own rule is one finding, however many requirements it decides.
    private var weakRules: [RiskFinding] {
        let loose = gating.filter { requirement in
            guard let rule = requirement.decideOn ?? written else { return false }
            return rule.strength < policy.decideOn.strength && !(requirement.isRegression && policy.regressionsMayBeRefuted)
        }
        let own = loose.compactMap { requirement in
            requirement.decideOn.map { rule in
                weaker(Self.subject(requirement), "`\(requirement.text)` is decided on `\(rule.rawValue)`", requirement.place)
            }
        }
        let others = loose.filter { $0.decideOn == nil }
        guard let rule = written, let first = others.first else { return own }
        let words = "`\(first.text)`\(others.count > 1 ? " and \(others.count - 1) more" : "")"
        let place = manifest.declared["decide_on"].flatMap { $0.file == manifest.displayPath ? $0 : nil }
        return [weaker(nil, "`decide_on: \(rule.rawValue)` decides \(words)", place ?? risk.place)] + own
    }

    private func weaker(_ subject: String?, _ message: String, _ place: SourcePlace) -> RiskFinding {
        RiskFinding(
            demand: .decideOn, subject: subject, code: .weakerRule, message: message, place: place,
            remedy: "decide on `\(policy.decideOn.rawValue)`")
    }

    /// The manifest's rule where it, a suite or a profile states one.
    private var written: DecisionRule? {
        manifest.declared["decide_on"] == nil && manifest.decideOn == .estimate ? nil : manifest.decideOn
    }

    private var lowConfidence: [RiskFinding] {
        func finding(_ subject: String?, _ place: SourcePlace, _ confidence: Double) -> RiskFinding {
            RiskFinding(
                demand: .confidence, subject: subject, code: .lowerConfidence,
                message: "intervals have a confidence of \(confidence)", place: place, remedy: "write `confidence: 0.95`")
        }
        let least = 0.95
        let own =
            manifest.confidence < least
            ? [finding(nil, manifest.declared["confidence"] ?? risk.place, manifest.confidence)] : []
        return own
            + gating.compactMap { requirement in
                requirement.confidence.flatMap { $0 < least ? finding(Self.subject(requirement), requirement.place, $0) : nil }
            }
    }

    private var uncorrected: [RiskFinding] {
        gating.filter { $0.correction == Correction.none }.map { requirement in
            RiskFinding(
                demand: .correction, subject: Self.subject(requirement), code: .correctionOff,
                message: "`\(requirement.text)` switches the correction of its verdicts off", place: requirement.place,
                remedy: "remove `correction: none`")
        }
    }

    private var endlessWaivers: [RiskFinding] {
        manifest.waivers.filter { $0.until == nil }.map { waiver in
            RiskFinding(
                demand: .waiverEnd, subject: waiver.check.value, code: .endlessWaiverOfTier,
                message: "the waiver for `\(waiver.check.value)` has no last day", place: waiver.check.place,
                remedy: "give it `until: DATE`")
        }
    }

    private var lock: [RiskFinding] {
        let isCompared = gating.contains { $0.measure.value == "digest_mismatches" }
        guard manifest.lock == nil || !isCompared else { return [] }
        return [
            RiskFinding(
                demand: .lock, code: .noLockOfTier,
                message: manifest.lock == nil
                    ? "the manifest names no lock file" : "the lock file is named, and nothing compares the run with it",
                place: manifest.lock?.place ?? risk.place,
                remedy: manifest.lock == nil
                    ? "name one in `checks.reproducibility.lock`, write it with `assay lock`, and require `digest_mismatches == 0`"
                    : "require `digest_mismatches == 0` under `checks.reproducibility`")
        ]
    }

    /// `performance/f1(macro) on sex=female`: the requirement without its bound.
    private static func subject(_ requirement: Requirement) -> String {
        let arguments = requirement.arguments.isEmpty ? "" : "(\(requirement.arguments.map(\.written).joined(separator: ", ")))"
        let slice =
            requirement.slice.isEmpty ? "" : " on \(requirement.slice.map { "\($0.group)=\($0.value)" }.joined(separator: ", "))"
        return "\(requirement.family.rawValue)/\(requirement.measure.value)\(arguments)\(slice)"
    }
}

extension Requirement {
    /// Whether its bound moves with the baseline.
    var isRegression: Bool { if case .baseline? = bound { true } else { false } }
}
