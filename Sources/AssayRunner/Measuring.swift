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
    /// Digests by table name.
    let files: [String: [RunRecord.FileFact]]
    let toolVersion: String
    /// What the checks say without each group of entities; nil where no interval stands on them.
    let leftOut: Result<LeftOut, Diagnostic>?

    func results() throws(Diagnostics) -> [CheckResult] {
        try Diagnostics.one { () throws(Diagnostic) in try LabelJudgement(frame: stage.frame, scan: scan).check() }
        let lock = LockComparison(manifest: manifest, files: files, model: stage.model)
        let probe = RunProbe(model: stage.model, predictor: stage.predictor, first: scan?.first) {
            () throws(Diagnostic) in try lock.differences()
        }
        let results = stage.checks.enumerated().map { index, check in
            let judgement = CheckJudgement(check: check)
            if let reason = check.skipped { return judgement.skipped(reason) }
            let found = measure(check, probe, index)
            return judgement.result(found, baseline: check.comparesWithBaseline ? baseline(of: check, index, found) : nil)
        }
        return CorrectedVerdicts(checks: stage.checks).apply(to: results)
    }

    /// What the baseline says about a check.
    private func baseline(
        of check: PlannedCheck, _ index: Int, _ candidate: Result<Measurement, Diagnostic>
    ) -> BaselineValue {
        switch stage.baseline {
        case .absent(let reason): return .absent(reason)
        case .record(let recorded):
            return Comparability(
                recorded: recorded, toolVersion: toolVersion, task: stage.frame.task,
                files: files[TableName.evaluation.rawValue] ?? []
            ).value(
                of: check)
        case .model(let model, let predictor):
            do throws(Diagnostic) {
                return try compared(check, index, candidate, RunProbe(model: model, predictor: predictor, first: scan?.first))
            } catch {
                return .absent("the baseline could not be measured: \(error.message)")
            }
        }
    }

    private func compared(
        _ check: PlannedCheck, _ index: Int, _ candidate: Result<Measurement, Diagnostic>, _ probe: RunProbe
    ) throws(Diagnostic) -> BaselineValue {
        if let measure = check.measure as? any ProbeMeasure { return BaselineValue(value: try measure.measure(probe).value) }
        guard let measure = check.measure as? any TableMeasure, let scan else { return .absent("no rows in scope") }
        guard check.isOfOneTable else { return .absent("it compares two tables, so a second model has no value of its own") }
        let found = try measure.conclude(scan.folds.scoped(to: check.slice, subject: .baseline))
        var value = BaselineValue(value: found.value, reason: found.reason)
        if stage.entityUse.ofDifference(check) {
            let difference = intervals.difference(try candidate.get(), found.value, of: check, at: index)
            (value.difference, value.differenceReason) = (difference?.interval, difference?.reason)
        } else if let paired = measure as? any PairedMeasure {
            value.difference = try paired.pairedInterval(scan.folds.scoped(to: check.slice))
            value.numbers = try paired.pairedNumbers(scan.folds.scoped(to: check.slice))
        }
        return value
    }

    private var intervals: EntityIntervals { EntityIntervals(leftOut: try? leftOut?.get(), use: stage.entityUse) }

    private func measure(_ check: PlannedCheck, _ probe: RunProbe, _ index: Int) -> Result<Measurement, Diagnostic> {
        if stage.isBlocked(check), let problem = stage.predictionProblem { return .failure(problem) }
        if stage.entityUse.ofValue(check), case .failure(let problem)? = leftOut { return .failure(problem) }
        do throws(Diagnostic) {
            return .success(intervals.standing(try conclude(check, probe), of: check, at: index))
        } catch {
            return .failure(error)
        }
    }

    private func conclude(_ check: PlannedCheck, _ probe: RunProbe) throws(Diagnostic) -> Measurement {
        switch check.measure {
        case let measure as any TableMeasure:
            guard let scan else { return .undefined("no rows in scope", rows: 0) }
            return try measure.conclude(scan.folds.scoped(to: check.slice))
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
