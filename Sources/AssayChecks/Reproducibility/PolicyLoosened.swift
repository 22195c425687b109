import AssayCheckKit
import AssayCore

/// Number of demands on the model that were dropped or loosened in the same change as the model.
///
/// - Definition: requirements of the baseline's manifest that are gone or weaker now, and changes of test data, contract, roles, groups, seed,
///   threshold, confidence, rules and waivers since then; 0 where the model file is the baseline's own.
/// - Units: a count; each change is named in the details.
/// - Missing values: a baseline that is no git reference, or has no manifest, is undefined, so inconclusive.
/// - State: none.
/// - Throws: GT061 where the baseline's manifest cannot be read.
struct PolicyLoosened: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "policy_loosened", .reproducibility,
        "Number of demands on the model that were dropped or loosened in the same change as the model.", unit: .count,
        range: 0...(.infinity), better: .lower, reproducible: false, statistical: false,
        equals: "lines of the difference of two manifests, read as policies")

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        switch try context.policyChanges() {
        case .unknown(let reason): return .undefined(reason, rows: 0)
        case .known(let changes):
            var findings = changes.loosened
            if !changes.modelChanged, !findings.isEmpty {
                findings.append("the model file is that of \(changes.commit.prefix(7)), so this change is one of policy alone")
            }
            findings += changes.unknown
            return Measurement(
                changes.modelChanged ? Double(changes.loosened.count) : 0, rows: 0,
                details: MeasurementDetails(
                    findings: findings.isEmpty ? nil : findings,
                    numbers: ["loosened": Double(changes.loosened.count), "model_changed": changes.modelChanged ? 1 : 0]))
        }
    }
}
