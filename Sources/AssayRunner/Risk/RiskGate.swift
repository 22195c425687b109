import AssayCore
import AssayManifest

/// Whether a run may be the gate that the risk of its model asks for.
///
/// - Definition: a manifest may be stricter than its tier and never looser, unless a waiver that has not ended names the demand. A run that leaves
///   out checks, families or rows, and that signs nothing, is a part of the gate: the work tree and the attestation are not held
///   against it, and its record says so.
public struct RiskGate: Sendable {
    /// What a run brings besides its manifest; nil for one that is no gate, such as an audit.
    public struct Conduct: Sendable {
        /// Whether it ends in a signed attestation.
        public var signs: Bool
        public init(signs: Bool) { self.signs = signs }
    }

    private let manifest: Manifest
    private let risk: RiskSection
    private let today: CalendarDate
    private let conduct: Conduct?
    private let isPartial: Bool

    /// Nil where the manifest states no risk.
    public init?(_ manifest: Manifest, selection: CheckSelection, today: CalendarDate, conduct: Conduct?) {
        guard let risk = manifest.risk else { return nil }
        (self.manifest, self.risk, self.today, self.conduct) = (manifest, risk, today, conduct)
        let isWhole = selection.only.isEmpty && manifest.rowLimit == nil && manifest.enabledFamilies.count == Family.allCases.count
        isPartial = !isWhole && conduct?.signs != true
    }

    private var policy: TierPolicy { TierPolicy(risk.tier) }

    /// Whether a run that starts now has to be signed, by the risk of its model.
    public static func demandsAttestation(_ manifest: Manifest, _ selection: CheckSelection) -> Bool {
        guard let gate = RiskGate(manifest, selection: selection, today: RunClock().today, conduct: .init(signs: false)) else {
            return false
        }
        return gate.policy.demands(.attestation) && !gate.isPartial
            && !manifest.waivers.contains { gate.isHeld($0) && $0.names(.attestation) }
    }

    /// - Parameter git: nil to hold the manifest alone against the tier.
    /// - Throws: MF315–MF323, all at once.
    func check(_ git: GitStamp.Stamp?) throws(Diagnostics) {
        guard conduct != nil else { return }
        let problems = (git.map(findings) ?? ManifestDemands(manifest: manifest, risk: risk).findings).filter { finding in
            !manifest.waivers.contains { isHeld($0) && finding.isWaived(by: $0) }
        }.map {
            finding in finding.diagnostic(risk, ended: manifest.waivers.first { finding.isWaived(by: $0) })
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
    }

    /// What the record says.
    func fact(_ git: GitStamp.Stamp) -> RunRecord.Risk {
        let found = Dictionary(grouping: findings(git), by: \.demand)
        let demands = RiskDemand.allCases.filter(policy.demands).map { demand in
            let open = found[demand] ?? []
            let isHeld = conduct != nil && !(isPartial && Self.ofTheRun.contains(demand))
            return RunRecord.Demand(
                name: RiskFinding.name(demand), demand: policy.words(demand),
                state: !isHeld ? .notHeld : open.isEmpty ? .met : .waived, departures: isHeld ? open.map(\.message) : [])
        }
        return RunRecord.Risk(
            likelihood: risk.likelihood.rawValue, impact: risk.impact.rawValue, score: risk.score, tier: risk.tier.rawValue,
            suite: manifest.suites.last { $0 == "suite:\(risk.suite)" }, partial: isPartial, demands: demands)
    }

    /// What became of the waivers of demands.
    func waivers(_ git: GitStamp.Stamp) -> [RunRecord.Waiver] {
        let found = findings(git)
        return manifest.waivers.filter(\.isOfDemand).map { waiver in
            let isLooked = conduct != nil && !(isPartial && Self.ofTheRun.contains { waiver.names($0) })
            let isNeeded = found.contains { $0.isWaived(by: waiver) }
            return waiver.fact(!isHeld(waiver) ? .ended : !isLooked ? .notHeld : isNeeded ? .applied : .notNeeded)
        }
    }

    /// What is to be said of the waivers of demands.
    func notes(_ git: GitStamp.Stamp) -> [Diagnostic] {
        let needless = Set(waivers(git).filter { $0.state == .notNeeded }.map(\.check))
        return manifest.waivers.filter { $0.isOfDemand && needless.contains($0.check.value) }.map(Diagnostic.needless)
    }

    /// Said in every report of a run that does not qualify the model.
    var note: Diagnostic? {
        guard isPartial, conduct != nil else { return nil }
        return Diagnostic(
            .partOfTheGate, "this run is a part of the gate of the risk tier \(risk.tier.rawValue), and does not qualify the model",
            severity: .note, at: risk.place.withoutText,
            details: ["checks, families or rows were left out by `--only` or by the profile"],
            help: "run the manifest whole before the model is used")
    }

    private static let ofTheRun: Set<RiskDemand> = [.workTree, .attestation]

    private func isHeld(_ waiver: Waiver) -> Bool { waiver.until.map { $0.value >= today } ?? true }

    private func findings(_ git: GitStamp.Stamp) -> [RiskFinding] {
        let own = ManifestDemands(manifest: manifest, risk: risk).findings
        guard let conduct, !isPartial else { return own }
        return own + (policy.demands(.workTree) ? workTree(git) : []) + (policy.demands(.attestation) ? attestation(conduct) : [])
    }

    private func workTree(_ git: GitStamp.Stamp) -> [RiskFinding] {
        let words: String
        switch git.git {
        case nil: words = "the run stands in no git repository"
        case let git? where git.commit == nil: words = "nothing is committed yet"
        case let git? where git.dirty:
            let files = git.dirtyFiles.prefix(3).joined(separator: ", ")
            words = "the work tree has uncommitted changes: \(files)\(git.dirtyFileCount > 3 ? ", …" : "")"
        default: return []
        }
        return [
            RiskFinding(
                demand: .workTree, code: .dirtyForTier, message: words, place: risk.place,
                remedy: "commit first (`--only`, or a profile of some families, runs a part of the gate)")
        ]
    }

    private func attestation(_ conduct: Conduct) -> [RiskFinding] {
        guard !conduct.signs else { return [] }
        return [
            RiskFinding(
                demand: .attestation, code: .noAttestationForTier, message: "the run would not be signed", place: risk.place,
                remedy: "give a key with `--attest KEY` or ASSAY_ATTEST_KEY (`assay key new KEY` makes one)")
        ]
    }
}

extension Waiver {
    /// Whether it waives a demand of the tier and no check.
    var isOfDemand: Bool { check.value.hasPrefix("\(RiskDemand.area)/") }

    func names(_ demand: RiskDemand) -> Bool { check.value.hasPrefix(RiskFinding.name(demand)) }

    func fact(_ state: RunRecord.Waiver.State, _ checks: [String] = []) -> RunRecord.Waiver {
        .init(check: check.value, by: by, reason: reason, until: until.map { $0.value.description }, state: state, checks: checks)
    }
}
