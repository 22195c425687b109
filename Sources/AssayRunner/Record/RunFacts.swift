import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance
import AssayTabular

/// Everything around the checks that a record says.
struct RunFacts {
    let manifest: Manifest
    let stage: RunStage
    let scan: TableScan.Outcome?
    let files: [String: [RunRecord.FileFact]]
    let git: GitStamp.Stamp
    let gate: RiskGate?
    let clock: RunClock
    let entityNotes: [Diagnostic]
    let step: EvaluationStep
    let standing: EvaluationStanding?
    /// SHA-256 by file name.
    let libraries: [String: String]
    /// Whether values of rows stay in.
    let showsValues: Bool

    /// The record, without its result digest.
    func record(_ results: [CheckResult], toolVersion: String) throws(Diagnostics) -> RunRecord {
        var waived = Waiving(waivers: manifest.waivers, today: clock.today).apply(to: results)
        if let cells = SmallCells(manifest) { waived.checks = cells.apply(to: waived.checks) }
        if !showsValues || manifest.privacy.hidesGroups {
            for index in waived.checks.indices { waived.checks[index].details?.hideNames() }
        }
        let use = step.use(waived.checks, standing)
        let budget = manifest.errorBudget.flatMap { ErrorBudget(budget: $0).warning(Summary(waived.checks), manifest) }
        var record = RunRecord(
            id: clock.runID(), tool: .init(version: toolVersion), model: model,
            manifest: try Diagnostics.one { () throws(Diagnostic) in
                try FileFacts.artifact(manifest.file, manifest.displayPath)
            },
            contract: try Diagnostics.one { () throws(Diagnostic) in try FileFacts.contract(of: manifest) },
            data: tables(use), git: git.git, gitReason: git.reason, environment: .capture(stage.model?.runtime, libraries),
            seed: manifest.seed,
            checks: waived.checks,
            notes: [git.warning].compactMap(\.self) + [gate?.note].compactMap(\.self) + (stage.model?.notes ?? []) + entityNotes
                + waived.notes
                + (gate?.notes(git) ?? []) + [budget].compactMap(\.self) + (try budgetNotes(use)),
            timing: .init(started: clock.startedText, wallSeconds: clock.wallSeconds))
        (record.risk, record.waivers) = (gate?.fact(git), waived.waivers + (gate?.waivers(git) ?? []))
        return record
    }

    private var model: RunRecord.Model {
        var model = RunRecord.Model(
            name: manifest.model.name, task: manifest.model.task, artifact: stage.model?.fact, objective: manifest.model.objective,
            inputs: stage.inputs, worker: stage.model?.worker)
        model.costs = manifest.costs.map { costs in
            let amounts = [
                "tp": costs.truePositive, "fp": costs.falsePositive, "fn": costs.falseNegative, "tn": costs.trueNegative,
            ]
            return amounts.mapValues(\.words).merging(costs.currency.map { ["currency": $0] } ?? [:]) { $1 }
        }
        return model
    }

    private func budgetNotes(_ use: EvaluationUse?) throws(Diagnostics) -> [Diagnostic] {
        guard let budget = manifest.evaluationBudget, let rows = BudgetRows(manifest, stage.checks, stage.frame) else { return [] }
        let shortages = try Diagnostics.one { () throws(Diagnostic) in
            guard let scan else { return [String]() }
            return try rows.shortages(scan.folds)
        }
        return BudgetNotes(budget: budget, standing: standing, use: use, shortages: shortages).all
    }

    private func tables(_ use: EvaluationUse?) -> [String: RunRecord.Table] {
        guard let table = stage.table else { return [:] }
        let census = LabelJudgement(frame: stage.frame, scan: scan).census
        let name = TableName.evaluation.rawValue
        var tables: [String: RunRecord.Table] = [
            name: .init(
                sources: files[name] ?? [], rows: scan?.rows ?? 0, scans: table.scanCount, unlabelledRows: census?.missing,
                rowLimit: manifest.rowLimit, use: use)
        ]
        for other in stage.others {
            tables[other.name.rawValue] = .init(
                sources: files[other.name.rawValue] ?? [], rows: scan?.otherRows[other.name] ?? 0,
                scans: other.table?.scanCount ?? 0,
                profile: other.profile.map { .init(digest: $0.digest, rows: $0.rows, sources: $0.sources) })
        }
        return tables
    }
}
