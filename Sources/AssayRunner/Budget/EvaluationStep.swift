import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance

/// What makes a run a use of the evaluation data, and two runs the same use.
///
/// - Definition: the digest covers the artifact, what turns its outputs into decisions, the columns that judge them, the groups, the
///   baseline model, and every requirement with a bound that predictions decide. Bounds on times, files and raw columns are left out:
///   they tell nothing about this model on these rows.
struct EvaluationStep {
    let manifest: Manifest
    let stage: RunStage
    let files: [RunRecord.FileFact]

    /// The question to the history; nil without a model file or a table, where nothing can be counted.
    var query: EvaluationQuery? {
        guard let artifact = stage.model?.fact.sha256, !files.isEmpty else { return nil }
        return EvaluationQuery(
            model: manifest.model.name, set: FileDigest.sha256(of: files.map(\.sha256).sorted().joined(separator: "\n")),
            step: FileDigest.sha256(of: lines(artifact).joined(separator: "\n")), files: files.map(\.sha256),
            decides: counted.contains { $0.skipped == nil && !stage.isBlocked($0) })
    }

    /// The use that the record keeps; nil where this run decided on no model.
    ///
    /// - Parameter results: of `stage.checks`, in their order, waivers applied.
    func use(_ results: [CheckResult], _ standing: EvaluationStanding?) -> EvaluationUse? {
        let judged = zip(stage.checks, results).filter { check, result in
            check.decidesOnPredictions && (result.outcome == .pass || result.outcome == .fail || result.outcome == .inconclusive)
        }
        guard let query, !judged.isEmpty else { return nil }
        return EvaluationUse(
            set: query.set, step: query.step, passed: !judged.contains { $0.1.blocks }, number: standing?.number,
            steps: manifest.evaluationBudget?.steps, adaptivity: manifest.evaluationBudget?.adaptivity)
    }

    private var counted: [PlannedCheck] { stage.checks.filter(\.decidesOnPredictions) }

    private func lines(_ artifact: String) -> [String] {
        let model = manifest.model
        let decision =
            [
                model.task.rawValue, model.positive ?? "", "\(model.threshold)", model.scoreOutput ?? "", model.labelOutput ?? "",
                (model.features ?? []).joined(separator: ","),
            ] + (model.classes.map { [$0.joined(separator: ",")] } ?? [])
        let roles = manifest.evaluation?.roles.all.map { "\($0.role.rawValue)=\($0.column.value)" } ?? []
        let groups = manifest.groups.map { "\($0.name)=\($0.definition)" }
        return [artifact] + decision + roles + groups + [baseline] + counted.map(line).sorted()
    }

    private var baseline: String {
        switch stage.baseline {
        case .model(let model, _): model.fact.sha256
        case .record(let record): record.id
        case .absent: ""
        }
    }

    private func line(_ check: PlannedCheck) -> String {
        let level = check.requirement.confidence ?? manifest.confidence
        return "\(check.name) \(check.text) \(check.rule.rawValue) \(level) \(check.requirement.correction?.rawValue ?? "")"
    }
}

extension GroupDefinition {
    /// All that decides which rows belong where, in one line.
    fileprivate var definition: String {
        let rows: String
        switch split {
        case .values(let column, let labels): rows = "\(column) [] \(labels ?? [])"
        case .intervals(let column, let breaks, let labels): rows = "\(column) \(breaks) \(labels ?? [])"
        case .mapping(let column, let mapping):
            rows = "\(column) \(mapping.members.map { "\($0.name): \($0.values)" }) \(mapping.others ?? "")"
        case .condition(let condition): rows = condition.text
        }
        return missing == .drop ? rows : "\(rows) \(missing.rawValue)"
    }
}

extension PlannedCheck {
    /// Whether its verdict tells something about the model on the evaluation rows.
    var decidesOnPredictions: Bool {
        guard requirement.comparison != nil, descriptor.isStatistical, let measure = measure as? any TableMeasure else {
            return false
        }
        return measure.requests.contains { $0.fold.needs.prediction || $0.fold.needs.baseline }
    }
}
