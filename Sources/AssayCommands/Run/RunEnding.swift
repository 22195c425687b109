import AssayCore
import AssayHistory
import AssayManifest
import AssayProvenance
import AssayReporting

/// What happens once the verdict stands: reports are written, the record is kept, the verdict is printed.
struct RunEnding {
    let record: RunRecord
    let manifest: Manifest
    let output: RunOutputArguments
    let signer: AttestationWriter?

    /// A report or history that cannot be written never changes a failed verdict, and never leaves a pass looking whole.
    func finish() -> ExitStatus {
        var (written, problems) = output.files.write(record) {
            output.noHistory ? [] : EarlierRuns(console: output.console).histories(of: record, beside: manifest.folder)
        }
        attempt(&problems) { () throws(Diagnostic) in written += try signer?.write(record) ?? [] }
        var lastPasses: [String: LastPass] = [:]
        if !output.noHistory { attempt(&problems) { () throws(Diagnostic) in lastPasses = try keep() } }
        if output.notes { attempt(&problems) { () throws(Diagnostic) in try RunNotes.add(record, beside: manifest.folder) } }
        let github = GitHubStep(ProcessEnvironment.current)
        attempt(&problems) { () throws(Diagnostic) in try github?.finish(record) }
        output.console.result(
            github?.fenced(rendered(written, lastPasses), isText: output.format != .json) ?? rendered(written, lastPasses))
        output.console.report(problems)
        return problems.isEmpty ? record.summary.exitStatus : record.summary.exitStatus.graver(.unwritten)
    }

    /// Keeps the record, and looks up when each check that now fails last passed.
    private func keep() throws(Diagnostic) -> [String: LastPass] {
        var passes: [String: LastPass] = [:]
        let kept = record.withoutRowValues
        let warnings = try HistoryStore.keep(
            kept, RecordCodec.encode(kept), at: HistoryPlace.path(beside: manifest.folder)
        ) { store throws(Diagnostic) in passes = try lastPasses(store) }
        HistoryPlace.report(warnings, output.console)
        return passes
    }

    private func lastPasses(_ store: HistoryStore) throws(Diagnostic) -> [String: LastPass] {
        var passes: [String: LastPass] = [:]
        for check in record.checks where check.outcome == .fail {
            guard let last = try store.lastPass(model: record.model.name, check: check.name), let commit = last.commit else {
                continue
            }
            passes[check.name] = LastPass(commit: commit, observed: last.observed)
        }
        return passes
    }

    private func rendered(_ written: [String], _ lastPasses: [String: LastPass]) -> String {
        switch output.format {
        case .human:
            HumanReport(
                color: output.console.colorsResults, width: output.console.width, verbosity: output.verbosity, written: written,
                lastPasses: lastPasses
            ).render(record)
        case .concise: ConciseReport().render(record)
        case .json: String(decoding: RecordCodec.encode(record), as: UTF8.self)
        }
    }

    private func attempt(_ problems: inout [Diagnostic], _ work: () throws(Diagnostic) -> Void) {
        do throws(Diagnostic) { try work() } catch { problems.append(error) }
    }
}

/// The digest over what must come out the same when a run is repeated.
enum ResultDigest {
    static func of(_ record: RunRecord) -> String { FileDigest.sha256(of: RecordCodec.reproducibleBytes(record)) }
}
