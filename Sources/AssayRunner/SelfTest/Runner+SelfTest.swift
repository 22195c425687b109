import AssayCore
import AssayManifest

extension Runner {
    /// Runs a manifest against itself: how often would each requirement, and the gate, fail on data that has not changed?
    ///
    /// - Definition: every run draws as many rows as there are, with replacement (the nonparametric bootstrap), and judges them with the
    ///   measures, intervals and rules of the manifest. What fails, is inconclusive or an error has not passed.
    /// - Throws: every problem of the manifest at once, or what makes data or model unusable.
    public func selfTest(_ manifest: Manifest, _ options: SelfTestOptions) async throws(Diagnostics) -> SelfTest {
        let whole = try prepare(Self.withoutRecordedBaseline(manifest), RunOptions(jobs: options.jobs))
        let isRecorded = manifest.comparesWithRecordedRun
        let reasons = whole.checks.map { check in
            isRecorded && check.skipped == nil && (check.comparesWithBaseline || check.needsBaselineModel)
                ? "the baseline is a recorded run, which has no rows to draw" : check.untestable(whole.baseline, whole.frame)
        }
        let stage = whole.judging(zip(whole.checks, reasons).filter { $1 == nil }.map(\.0))
        let untested = zip(whole.checks, reasons).compactMap { check, reason in
            reason.map { UntestedRequirement(check: check.name, requirement: check.text, reason: $0) }
        }
        let rows = try Diagnostics.one { () throws(Diagnostic) in
            try SelfTestRows(stage, limit: min(stage.rowLimit ?? .max, SelfTestOptions.mostRows))
        }
        let testing = SelfTesting(stage: stage, manifest: manifest, rows: rows, toolVersion: toolVersion)
        return try await SelfTestReport(testing: testing, options: options, notTested: untested).made()
    }

    /// A recorded run holds numbers and no rows, so it is not looked for.
    private static func withoutRecordedBaseline(_ manifest: Manifest) -> Manifest {
        guard manifest.comparesWithRecordedRun else { return manifest }
        var without = manifest
        without.baseline = nil
        return without
    }
}

extension Manifest {
    fileprivate var comparesWithRecordedRun: Bool { if case .run? = baseline?.value { true } else { false } }
}

extension RunStage {
    /// The same stage with some of its checks.
    fileprivate func judging(_ checks: [PlannedCheck]) -> RunStage {
        RunStage(
            frame: frame, table: table, model: model, predictor: predictor, baseline: baseline,
            predictionProblem: predictionProblem,
            checks: checks, bank: bank, others: others, entityUse: entityUse, entityBank: entityUse.bank(checks),
            rowLimit: rowLimit,
            inputs: inputs)
    }
}
