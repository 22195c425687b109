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
    /// Nil where no manifest of before is read.
    var catalog: MeasureCatalog?
    /// What such a manifest may extend.
    var suites: SuiteLibrary = .empty
    /// What the checks say without each group of entities; nil where no interval stands on them.
    let leftOut: Result<LeftOut, Diagnostic>?
    let costs: CostSources
    var trends = TrendSource()
    /// Nil where the run is no verdict on the model.
    var counter: EvaluationCounter?
    /// What measures of tables say, where that was worked out before.
    var conclusions: Conclusions?

    /// Nil where no check asks for trainings.
    var retraining: Result<Retrainings, Diagnostic>?

    /// The files of the evaluation table.
    var evaluationFiles: [RunRecord.FileFact] { files[TableName.evaluation.rawValue] ?? [] }

    func results() throws(Diagnostics) -> [CheckResult] {
        try Diagnostics.one { () throws(Diagnostic) in try LabelJudgement(frame: stage.frame, scan: scan).check() }
        let lock = LockComparison(manifest: manifest, files: files, model: stage.model)
        let probe = RunProbe(
            model: stage.model, predictor: stage.predictor, bench: costs.bench, now: costs.now, counter: counter,
            surroundings: EnvironmentInPlay(manifest: manifest, model: stage.model),
            policy: catalog.map { PolicyGuard(manifest: manifest, catalog: $0, suites: suites, model: stage.model, files: files) },
            retraining: retraining
        ) {
            () throws(Diagnostic) in try lock.differences()
        }
        let results: [CheckResult?] = stage.checks.enumerated().map { index, check in
            let judgement = CheckJudgement(check: check)
            if let reason = check.skipped { return judgement.skipped(reason) }
            // A trend stands on the value of another check.
            if check.measure is any HistoryMeasure { return nil }
            let found = measure(check, probe, index)
            return judgement.result(found, baseline: check.comparesWithBaseline ? baseline(of: check, index, found, probe) : nil)
        }
        return CorrectedVerdicts(checks: stage.checks).apply(to: trends.complete(results, of: self))
    }

    /// What the baseline says about a check.
    private func baseline(
        of check: PlannedCheck, _ index: Int, _ candidate: Result<Measurement, Diagnostic>, _ candidateProbe: RunProbe
    ) -> BaselineValue {
        switch stage.baseline {
        case .absent(let reason): return .absent(reason)
        case .record(let recorded):
            return Comparability(
                recorded: recorded, toolVersion: toolVersion, task: stage.frame.task,
                files: evaluationFiles
            ).value(of: check)
        case .model(let model, let predictor):
            do throws(Diagnostic) {
                let probe = RunProbe(model: model, predictor: predictor, bench: costs.bench, position: 1, now: costs.now)
                if let measure = check.measure as? any ProbeMeasure {
                    return try costs.baseline(measure, probe, candidateProbe, seed: manifest.seed)
                }
                return try compared(check, index, candidate)
            } catch {
                return .absent("the baseline could not be measured: \(error.message)")
            }
        }
    }

    private func compared(
        _ check: PlannedCheck, _ index: Int, _ candidate: Result<Measurement, Diagnostic>
    ) throws(Diagnostic) -> BaselineValue {
        guard !check.isOfFunctionality else { return .absent("the baseline does not predict `behavior.rows`") }
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
            return .success(intervals.standing(try conclude(check, probe, index), of: check, at: index))
        } catch {
            return .failure(error)
        }
    }

    private func conclude(_ check: PlannedCheck, _ probe: RunProbe, _ index: Int) throws(Diagnostic) -> Measurement {
        if let known = conclusions?[index] { return try known.get() }
        switch check.measure {
        case let measure as any TableMeasure:
            guard let scan else { return .undefined("no rows in scope", rows: 0) }
            return try measure.conclude(scan.results(of: check))
        case let measure as any ProbeMeasure: return try measure.measure(probe)
        default: preconditionFailure("a measure is of a table, a probe or the history")
        }
    }
}
