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

    public init(
        selection: CheckSelection = .init(), jobs: Int, outputs: [String] = [], keepsState: Bool = false,
        record: @escaping @Sendable (String) throws(Diagnostic) -> RunRecord? = { (_) throws(Diagnostic) in nil }
    ) {
        (self.selection, self.jobs, self.outputs, self.keepsState) = (selection, jobs, outputs, keepsState)
        self.record = record
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
        let digests = Task { FileFacts.digest(of: stage.table?.files ?? [], in: manifest, cache: cache) }
        let scan = try await Diagnostics.one { () async throws(Diagnostic) in try await stage.scan(jobs: options.jobs, progress) }
        let files = try Diagnostics.one(await digests.value)
        let results = try Measuring(
            stage: stage, scan: scan, manifest: manifest, files: files, toolVersion: toolVersion
        ).results()
        let facts = RunFacts(manifest: manifest, stage: stage, scan: scan, files: files, git: git, clock: clock)
        return try facts.record(results + UnappliedParts.checks(manifest), toolVersion: toolVersion)
    }
}
