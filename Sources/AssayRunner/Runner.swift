import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance
import AssayTabular

/// What a run is asked for beyond its manifest.
public struct RunOptions: Sendable {
    public var selection: CheckSelection
    /// Tasks that read and predict at once; results do not depend on it.
    public var jobs: Int
    /// Files that this run will write: they never make the work tree dirty.
    public var outputs: [String]
    /// Whether digests may be remembered in `.assay/` beside the manifest.
    public var keepsState: Bool
    /// Whether checks may show row values.
    public var showsValues = false
    /// Looks up a recorded run by its id, for `baseline: run:<id>`.
    public var record: @Sendable (String) throws(Diagnostic) -> RunRecord?
    /// What measures costs in processes of its own; without it such checks end as errors.
    public var measuring: MeasuringProgram?
    /// Looks up what earlier runs found, for trends; nil where there is no history.
    public var trend: (@Sendable (TrendQuery) throws(Diagnostic) -> [RecordedValue])?
    /// Looks up the latest run that measured inputs of this digest; nil where every run is to measure.
    public var earlier: (@Sendable (String) throws(Diagnostic) -> RunRecord?)?
    /// Asks the history how often evaluation data has decided, and counts this run where it decides.
    public var evaluationUses: @Sendable (EvaluationQuery) throws(Diagnostic) -> EvaluationUses

    public init(
        selection: CheckSelection = .init(), jobs: Int, outputs: [String] = [], keepsState: Bool = false,
        record: @escaping @Sendable (String) throws(Diagnostic) -> RunRecord? = { (_) throws(Diagnostic) in nil },
        evaluationUses: @escaping @Sendable (EvaluationQuery) throws(Diagnostic) -> EvaluationUses = { (_) throws(Diagnostic) in
            .unknown("this run has no history")
        }
    ) {
        (self.selection, self.jobs, self.outputs, self.keepsState) = (selection, jobs, outputs, keepsState)
        (self.record, self.evaluationUses) = (record, evaluationUses)
    }
}

/// What happens while a run goes on, for a progress bar.
public enum RunEvent: Sendable {
    case planned(checks: Int, folds: Int)
    case rows(Int)
}

/// Carries a manifest through plan, scan, measurement and judgement to a record.
///
/// Knows measures and model kinds only by protocol: the composition root hands them in.
public struct Runner: Sendable {
    let catalog: MeasureCatalog
    let providers: [any ModelBackendProvider]
    let toolVersion: String

    public init(catalog: MeasureCatalog, providers: [any ModelBackendProvider], toolVersion: String) {
        (self.catalog, self.providers, self.toolVersion) = (catalog, providers, toolVersion)
    }

    /// Runs a manifest.
    ///
    /// - Throws: every problem of the manifest at once, or what makes data or model unusable.
    public func run(
        _ manifest: Manifest, options: RunOptions, progress: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) async throws(Diagnostics) -> RunRecord {
        let clock = RunClock()
        let stage = try prepare(manifest, options)
        progress(.planned(checks: stage.checks.count, folds: stage.bank.count))
        let cache = options.keepsState ? DigestCache(folder: manifest.folder) : nil
        let git = try GitStamp.capture(manifest, outputs: options.outputs, cache: cache)
        let digests = Task { FileFacts.digest(of: stage.files, in: manifest, cache: cache) }
        let libraries = Task { LoadedLibraries.digests(others: [stage.model?.runtime?.path].compactMap(\.self), cache: cache) }
        let inputs = InputDigest(
            manifest: manifest, stage: stage, selection: options.selection, toolVersion: toolVersion, today: clock.today)
        if let earlier = options.earlier, inputs.isPossible {
            let files = try Diagnostics.one(await digests.value)
            let found = try answer(inputs.digest(files, await libraries.value), earlier)
            if let found {
                let environment = RunRecord.Environment.capture(stage.model?.runtime, await libraries.value)
                try? cache?.save()
                return try Diagnostics.one { () throws(Diagnostic) in
                    try Answer(earlier: found, manifest: manifest, git: git, environment: environment, clock: clock).record()
                }
            }
        }
        let scan = try await Diagnostics.one { () async throws(Diagnostic) in try await stage.scan(jobs: options.jobs, progress) }
        let files = try Diagnostics.one(await digests.value)
        let leftOut = await stage.leftOut(scan, jobs: options.jobs)
        let conclusions = await Conclusions.made(stage, scan, jobs: options.jobs)
        let step = EvaluationStep(manifest: manifest, stage: stage, files: files[TableName.evaluation.rawValue] ?? [])
        let counter = EvaluationCounter(step.query, options.evaluationUses)
        let retraining = await Retraining(runner: self, manifest: manifest, stage: stage, options: options).outcome()
        let results = try Measuring(
            stage: stage, scan: scan, manifest: manifest, files: files, toolVersion: toolVersion, catalog: catalog,
            leftOut: leftOut,
            costs: CostSources(
                bench: MeasuringBench(stage, manifest, options.measuring), now: clock.startedSeconds),
            trends: TrendSource(lookup: options.trend, commit: git.git?.commit), counter: counter, conclusions: conclusions,
            retraining: retraining
        ).results()
        let entities = EntityNotes(manifest: manifest, leftOut: try? leftOut?.get()).notes + ArtifactNotes.all(stage.model)
        let facts = RunFacts(
            manifest: manifest, stage: stage, scan: scan, files: files, git: git, clock: clock, entityNotes: entities, step: step,
            standing: counter.standing, libraries: await libraries.value)
        // The cache only saves time: a folder that cannot be written to costs the next run that time and nothing else.
        try? cache?.save()
        var record = try facts.record(results, toolVersion: toolVersion)
        record.inputDigest = inputs.digest(files, await libraries.value)
        return record
    }

    private func answer(
        _ digest: String?, _ earlier: @Sendable (String) throws(Diagnostic) -> RunRecord?
    ) throws(Diagnostics) -> RunRecord? {
        guard let digest else { return nil }
        let found = try Diagnostics.one { () throws(Diagnostic) in try earlier(digest) }
        return found.flatMap { Answer.holds($0) ? $0 : nil }
    }
}
