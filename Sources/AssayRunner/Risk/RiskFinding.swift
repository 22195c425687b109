import AssayCore
import AssayManifest

/// One way in which a manifest or a run is looser than its tier demands.
struct RiskFinding: Sendable, Hashable {
    let demand: RiskDemand
    /// What it is about, where there may be several: a family, a requirement, a waiver.
    var subject: String?
    let code: DiagnosticCode
    /// What is wrong, as the headline of a diagnostic.
    let message: String
    let place: SourcePlace
    /// How to meet the demand.
    let remedy: String

    /// What a waiver of this alone names: `risk/families(fairness)`.
    var name: String { Self.name(demand) + (subject.map { "(\($0))" } ?? "") }

    /// What a waiver of the whole demand names: `risk/families`.
    static func name(_ demand: RiskDemand) -> String { "\(RiskDemand.area)/\(demand.rawValue)" }

    func isWaived(by waiver: Waiver) -> Bool { [name, Self.name(demand)].contains(waiver.check.value) }

    /// - Parameter ended: a waiver that would stand in for it, had its last day not passed.
    func diagnostic(_ risk: RiskSection, ended: Waiver?) -> Diagnostic {
        let cell = "\(risk.likelihood.rawValue) × \(risk.impact.rawValue), score \(risk.score)"
        let wanted = "the tier \(risk.tier.rawValue) (\(cell)) demands: \(TierPolicy(risk.tier).words(demand))"
        let past = ended.flatMap { waiver in waiver.until.map { "the waiver by \(waiver.by) ended on \($0.value)" } }
        return Diagnostic(
            code, message, at: place, details: [wanted] + [past].compactMap(\.self),
            help:
                "\(remedy), or waive it: `{check: \(name.contains(",") ? "\"\(name)\"" : name), until: DATE, by: NAME, reason: WHY}`"
        )
    }
}
