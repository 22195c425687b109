import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

extension Runner {
    /// Measures a recorded run again from its commit and compares every number.
    ///
    /// Work happens in a temporary folder; the work tree of today is read where the commit lacks a file, and never written.
    ///
    /// - Throws: GT062 where there is no repository; everything else that stands in the way is part of the report.
    public func audit(_ record: RunRecord, _ options: AuditOptions) async throws(Diagnostics) -> AuditReport {
        var report = AuditReport(
            verdict: .cannotRun(""), record: nil, run: record.id, commit: record.git?.commit ?? "", environment: [], notes: [])
        guard let commit = record.git?.commit else {
            report.verdict = .cannotRun("the run was recorded outside git, or before the first commit")
            return report
        }
        let checkout: GitCheckout
        do throws(Diagnostic) {
            checkout = try GitCheckout(commit, near: options.place)
        } catch {
            guard error.code != .noRepositoryToCheckOut else { throw Diagnostics(error) }
            report.verdict = .cannotRun(([error.message] + error.details + [error.help].compactMap(\.self)).joined(separator: "; "))
            return report
        }
        await audit(record, options, checkout, &report)
        return report
    }

    private func audit(
        _ record: RunRecord, _ options: AuditOptions, _ checkout: GitCheckout, _ report: inout AuditReport
    ) async {
        if record.git?.dirty == true {
            report.notes.append(
                "the work tree of the run had \(record.git?.dirtyFileCount ?? 0) uncommitted changes; only files whose digests are recorded can stand in for them"
            )
        }
        guard let place = AuditedManifest(record, checkout: checkout, near: options.place).find() else {
            report.verdict = .cannotRun("the commit has no manifest with the recorded digest \(record.manifest.sha256.prefix(12))…")
            return
        }
        var files = AuditedFiles(record, folder: place.folder, present: place.present)
        files.find(except: Set(options.sources.keys))
        report.notes += files.notes
        guard files.problems.isEmpty else {
            report.verdict = .cannotRun(files.problems.joined(separator: "; "))
            return
        }
        do throws(Diagnostics) {
            let now = try await rerun(record, place, options)
            compare(record, now, options, &report)
        } catch {
            report.verdict = .cannotRun(error.all.map { "\($0.code.rawValue) \($0.message)" }.joined(separator: "; "))
        }
    }

    /// Runs the manifest of the commit under the profile that has the recorded checks.
    private func rerun(_ record: RunRecord, _ place: AuditedManifest.Place, _ options: AuditOptions) async throws(Diagnostics)
        -> RunRecord
    {
        var manifest = try AuditedManifest.load(place.file, record, MeasureNames(catalog.families), suites)
        for (name, path) in options.sources {
            guard var table = manifest.data[name] else {
                throw Diagnostics(
                    Diagnostic(
                        .noSuchTable, "the recorded manifest has no table `\(name)`",
                        help: "tables: \(manifest.data.keys.sorted().joined(separator: ", "))"))
            }
            (table.source, table.written) = (Located(path, at: table.source.place), path)
            manifest.data[name] = table
        }
        let measured = record.checks.filter { $0.outcome != .skipped || $0.observed != nil }.map(\.name)
        let isPartial = record.checks.contains { $0.message == "not selected by --only" }
        var run = RunOptions(selection: CheckSelection(only: isPartial ? measured : []), jobs: options.jobs)
        run.measuring = options.measuring
        // A waiver that held then holds in the repetition, and one that had ended does not.
        run.today = CalendarDate(String(record.timing.started.prefix(10)))
        return try await self.run(manifest, options: run)
    }

    private func compare(_ record: RunRecord, _ now: RunRecord, _ options: AuditOptions, _ report: inout AuditReport) {
        let byName = Dictionary(now.checks.map { ($0.name, $0) }) { first, _ in first }
        let checks = record.checks.map { AuditedCheck($0, byName[$0.name], tolerance: options.tolerance) }
        report.environment = now.environment.changes(since: record.environment, tool: (record.tool.version, now.tool.version))
        report.verdict = Self.verdict(checks, rows: Self.rows(record, now))
        report.notes.append(RunRecord.Environment.term(report.environment))
        var audited = now
        (audited.checks, audited.data, audited.git) = (checks.map(\.result), record.data, record.git)
        (audited.manifest, audited.model) = (record.manifest, record.model)
        audited.notes = (["audit of run \(record.id): \(report.verdict.words)"] + report.environment + report.notes).map {
            Diagnostic(.audited, $0, severity: .note)
        }
        audited.summary = Summary(audited.checks)
        report.record = audited
    }

    private static func verdict(_ checks: [AuditedCheck], rows: [String]) -> AuditVerdict {
        let different = checks.filter { $0.finding == .different }.map(\.recorded.name) + rows
        guard different.isEmpty else { return .notReproduced(different) }
        let largest = checks.compactMap { if case .withinTolerance(let value) = $0.finding { value } else { nil } }.max()
        if let largest { return .withinTolerance(largest) }
        let isMeasured = checks.contains { if case .bitForBit = $0.finding { true } else { false } }
        return isMeasured ? .bitForBit : .cannotRun("the record has no number that must come out again")
    }

    /// Tables with other numbers of rows.
    private static func rows(_ record: RunRecord, _ now: RunRecord) -> [String] {
        record.data.keys.sorted().filter { record.data[$0]?.rows != now.data[$0]?.rows }.map { "rows of `data.\($0)`" }
    }
}

extension DiagnosticCode {
    /// What an audit found about the run, its environment and its files; a note of the report.
    public static let audited: DiagnosticCode = "GT066"
    /// A table was given another source, and the recorded manifest has no such table.
    public static let noSuchTable: DiagnosticCode = "CL150"
}
