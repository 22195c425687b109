import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular

/// Draws every check's conclusion from the scan and the probes, and judges it.
struct Measuring {
    let stage: RunStage
    let scan: TableScan.Outcome?
    let manifest: Manifest
    let files: [RunRecord.FileFact]
    let toolVersion: String

    func results() throws(Diagnostics) -> [CheckResult] {
        try Diagnostics.one { () throws(Diagnostic) in try LabelJudgement(frame: stage.frame, scan: scan).check() }
        let lock = LockComparison(manifest: manifest, files: files, model: stage.model)
        let probe = RunProbe(model: stage.model, predictor: stage.predictor, first: scan?.first) {
            () throws(Diagnostic) in try lock.differences()
        }
        let results = stage.checks.map { check in
            let judgement = CheckJudgement(check: check)
            if let reason = check.skipped { return judgement.skipped(reason) }
            return judgement.result(measure(check, probe), baseline: check.comparesWithBaseline ? baseline(of: check) : nil)
        }
        return CorrectedVerdicts(checks: stage.checks).apply(to: results)
    }

    /// What the baseline says about a check.
    private func baseline(of check: PlannedCheck) -> BaselineValue {
        switch stage.baseline {
        case .absent(let reason): return .absent(reason)
        case .record(let recorded):
            return Comparability(recorded: recorded, toolVersion: toolVersion, task: stage.frame.task, files: files).value(
                of: check)
        case .model(let model, let predictor):
            do throws(Diagnostic) {
                return try compared(check, RunProbe(model: model, predictor: predictor, first: scan?.first))
            } catch {
                return .absent("the baseline could not be measured: \(error.message)")
            }
        }
    }

    private func compared(_ check: PlannedCheck, _ probe: RunProbe) throws(Diagnostic) -> BaselineValue {
        if let measure = check.measure as? any ProbeMeasure { return BaselineValue(value: try measure.measure(probe).value) }
        guard !check.isOfFunctionality else { return .absent("the baseline does not predict `behavior.rows`") }
        guard let measure = check.measure as? any TableMeasure, let scan else { return .absent("no rows in scope") }
        let found = try measure.conclude(scan.folds.scoped(to: check.slice, subject: .baseline))
        let difference = try (measure as? any PairedMeasure)?.pairedInterval(scan.folds.scoped(to: check.slice))
        return BaselineValue(value: found.value, difference: difference, reason: found.reason)
    }

    private func measure(_ check: PlannedCheck, _ probe: RunProbe) -> Result<Measurement, Diagnostic> {
        if stage.isBlocked(check), let problem = stage.predictionProblem { return .failure(problem) }
        do throws(Diagnostic) {
            return .success(try conclude(check, probe))
        } catch {
            return .failure(error)
        }
    }

    private func conclude(_ check: PlannedCheck, _ probe: RunProbe) throws(Diagnostic) -> Measurement {
        switch check.measure {
        case let measure as any TableMeasure:
            guard let scan else { return .undefined("no rows in scope", rows: 0) }
            return try measure.conclude(scan.results(of: check))
        case let measure as any ProbeMeasure: return try measure.measure(probe)
        default: preconditionFailure("a measure is of a table or a probe")
        }
    }
}

/// Whether the labels that the scan saw fit the task.
struct LabelJudgement {
    let frame: TaskFrame
    let scan: TableScan.Outcome?

    /// The labels that the scan counted; nil where no check reads labels.
    var census: LabelCensus.State? { scan.flatMap { try? $0.folds.scoped(to: nil).optional(LabelCensus()) } }

    /// - Throws: DT103 for more classes than the task has, DT105 where no label and no decision is the positive class.
    func check() throws(Diagnostic) {
        guard frame.task != .regression else { return }
        try checkCount()
        guard frame.task == .binary else { return }
        let names = Set(census?.counts.keys.map { $0 } ?? []).union(decided)
        guard names.count == 2, !names.contains(TaskFrame.canonical(frame.positive)) else { return try checkDecided(names) }
        throw Diagnostic(
            .noPositiveLabel, "no label\(frame.label.map { " in column `\($0)`" } ?? "") is the positive class `\(frame.positive)`",
            details: ["found \(names.sorted().listed)"], help: "set `model.positive` to one of these")
    }

    /// The classes that a model of labels alone has decided.
    private var decided: Set<String> { scan.flatMap { try? $0.folds.scoped(to: nil).optional(PredictedClasses()) }?.names ?? [] }

    private func checkCount() throws(Diagnostic) {
        guard let census, let label = frame.label else { return }
        let names = census.counts.keys.sorted()
        guard census.hasTooMany || (frame.task == .binary && names.count > 2) else { return }
        let found = census.hasTooMany ? "more than \(LabelCensus.mostClasses) values" : "\(names.count) values: \(names.listed)"
        throw Diagnostic(
            .labelType, "label column `\(label)` has too many values for a \(frame.task.rawValue) task",
            details: ["found \(found)"],
            help: frame.task == .binary ? "set `model.task: multiclass`, or name another label column" : "name another label column"
        )
    }

    /// A decided class that is neither of the two would count as negative, and nobody would see it.
    private func checkDecided(_ names: Set<String>) throws(Diagnostic) {
        guard names.count > 2 else { return }
        throw Diagnostic(
            .unknownDecision, "labels and decisions together have \(names.count) classes, but the task is binary",
            details: ["found \(names.sorted().listed)"],
            help: "spell the classes of labels and predictions alike, or set `model.task: multiclass`")
    }
}
