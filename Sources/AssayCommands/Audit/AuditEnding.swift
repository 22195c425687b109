import ArgumentParser
import AssayCore
import AssayProvenance
import AssayReporting
import AssayRunner

/// What an audit prints and writes.
struct AuditOutputArguments: ParsableArguments {
    @OptionGroup var files: ReportFileArguments

    @Option(name: .long, help: "What goes to standard output.")
    var format: RunOutputArguments.Format = .human

    @Option(name: .long, help: "When to colour.")
    var color: ColorChoice = .auto

    var console: Console { Console(color: color) }
}

/// The end of an audit: reports are written, the verdict is printed.
struct AuditEnding {
    let report: AuditReport
    let recorded: RunRecord
    let output: AuditOutputArguments

    /// - Throws: the exit status where a report cannot be written.
    func finish() throws -> ExitStatus {
        var record = report.record ?? unmeasured
        record.resultDigest = ResultDigest.of(record)
        try output.console.ending { () throws(Diagnostics) in
            let problems = output.files.write(record).problems
            if !problems.isEmpty { throw Diagnostics(problems) }
        }
        output.console.result(rendered(record))
        return status
    }

    private var status: ExitStatus {
        switch report.verdict {
        case .bitForBit, .withinTolerance: .passed
        case .notReproduced: .failed
        case .cannotRun: .unusable
        }
    }

    private func rendered(_ record: RunRecord) -> String {
        switch output.format {
        case .json: String(decoding: RecordCodec.encode(record), as: UTF8.self)
        case .concise: ConciseReport().render(record) + "\n" + headline
        case .human: ([headline] + lines(record)).joined(separator: "\n")
        }
    }

    private var headline: String {
        "run \(report.run), commit \(report.commit.isEmpty ? "unknown" : String(report.commit.prefix(12))): \(report.verdict.words)"
    }

    /// What differs, then the environment, then what the reader should know.
    private func lines(_ record: RunRecord) -> [String] {
        let checks = record.checks.filter { $0.outcome == .fail }.flatMap { check in
            ["  \(check.name)"] + (check.details?.findings ?? [check.message]).prefix(8).map { "    \($0)" }
        }
        let (count, left) = (record.checks.count { $0.outcome == .pass }, record.checks.count { $0.outcome == .skipped })
        let rest = left == 0 ? "" : ", \(left) not compared: they depend on the machine or have no number"
        let counted = "  \(count) of \(record.checks.count - left) checks reproduced\(rest)"
        return (report.record == nil ? [] : [counted]) + checks + report.environment.map { "  environment: \($0)" }
            + report.notes.map { "  note: \($0)" }
    }

    /// Every check as an error that says why nothing was measured, so that no report looks like a pass.
    private var unmeasured: RunRecord {
        var record = recorded
        for index in record.checks.indices {
            record.checks[index].outcome = .error
            record.checks[index].message = report.verdict.words
            (record.checks[index].observed, record.checks[index].interval, record.checks[index].details) = (nil, nil, nil)
        }
        record.notes = [Diagnostic(.audited, "audit of run \(report.run): \(report.verdict.words)", severity: .note)]
        record.summary = Summary(record.checks)
        return record
    }
}
