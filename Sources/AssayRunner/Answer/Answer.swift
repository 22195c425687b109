import AssayCore
import AssayManifest
import AssayProvenance

/// A run that repeats what an earlier one measured from the same inputs.
struct Answer {
    let earlier: RunRecord
    let manifest: Manifest
    let git: GitStamp.Stamp
    let environment: RunRecord.Environment
    let clock: RunClock

    /// A run that could not measure something may be able to now.
    static func holds(_ record: RunRecord) -> Bool {
        record.answeredFrom == nil && record.checks.allSatisfy { $0.outcome != .error && $0.reproducible }
    }

    func record() throws(Diagnostic) -> RunRecord {
        var record = earlier
        (record.id, record.answeredFrom) = (clock.runID(), earlier.id)
        (record.git, record.gitReason, record.environment) = (git.git, git.reason, environment)
        record.manifest = try FileFacts.artifact(manifest.file, manifest.displayPath)
        for name in record.data.keys { record.data[name]?.scans = 0 }
        record.notes = earlier.notes.filter { $0.code != .ignoredGitEnvironment } + [git.warning].compactMap(\.self) + [word]
        record.timing = .init(started: clock.startedText, wallSeconds: clock.wallSeconds)
        return record
    }

    private var word: Diagnostic {
        Diagnostic(
            .answeredFromHistory, "nothing was measured: the numbers are those of run \(earlier.id)", severity: .note,
            details: ["model, data, manifest, baseline, runtime, machine and assay are the same as on \(earlier.timing.started)"],
            help: "measure again with `assay run --fresh`")
    }
}
