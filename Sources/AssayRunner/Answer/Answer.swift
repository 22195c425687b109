import AssayCore
import AssayManifest
import AssayProvenance

/// A run that repeats what an earlier one measured from the same inputs.
struct Answer {
    let earlier: RunRecord
    let manifest: Manifest
    let git: GitStamp.Stamp
    let gate: RiskGate?
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
        record.notes =
            earlier.notes.filter { !Self.isOfTheRun($0) } + [git.warning, gate?.note].compactMap(\.self) + (gate?.notes(git) ?? [])
            + [word]
        record.risk = gate?.fact(git)
        record.waivers = earlier.waivers.map {
            $0.filter { !$0.check.hasPrefix("\(RiskDemand.area)/") } + (gate?.waivers(git) ?? [])
        }
        record.timing = .init(started: clock.startedText, wallSeconds: clock.wallSeconds)
        return record
    }

    /// Whether a note speaks of how the earlier run was made, and not of what it found.
    private static func isOfTheRun(_ note: Diagnostic) -> Bool {
        [.ignoredGitEnvironment, .partOfTheGate].contains(note.code)
            || (note.code == .needlessWaiver && note.message.contains("`\(RiskDemand.area)/"))
    }

    private var word: Diagnostic {
        Diagnostic(
            .answeredFromHistory, "nothing was measured: the numbers are those of run \(earlier.id)", severity: .note,
            details: ["model, data, manifest, baseline, runtime, machine and assay are the same as on \(earlier.timing.started)"],
            help: "measure again with `assay run --fresh`")
    }
}
