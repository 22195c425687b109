import ArgumentParser
import AssayCore
import AssayRunner
import Foundation

/// `assay audit`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Measures a recorded run again from its commit and compares every number.",
        discussion: """
            The commit is checked out into a temporary folder; the work tree is read where the commit lacks a file of the recorded \
            digest, and never written. Exit status: 0 reproduced · 1 not reproduced · 3 cannot be run any more.
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp("A record file, a run id or its beginning, a commit, or a git reference.", valueName: "run"))
    var target: String

    @OptionGroup var source: HistoryArguments
    @OptionGroup var output: AuditOutputArguments

    @Option(name: .long, help: ArgumentHelp("Tasks that work at once. [default: the machine's cores]", valueName: "n"))
    var jobs: Int?

    @Option(
        name: .long,
        help: ArgumentHelp("Relative difference up to which a number counts as reproduced. [default: 1e-9]", valueName: "share"))
    var tolerance: Double?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Read a table from elsewhere, such as the same rows in another format; its digest is not compared. May be repeated.",
            valueName: "table=path"))
    var data: [String] = []

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1, found \(jobs)") }
        if let tolerance, !(0...1).contains(tolerance) { throw ValidationError("--tolerance is a share in 0...1") }
        guard data.allSatisfy({ $0.contains("=") }) else { throw ValidationError("--data is written TABLE=PATH") }
    }

    func run() async throws {
        let console = output.console
        let record: RunRecord
        let report: AuditReport
        do throws(Diagnostics) {
            record = try recorded()
            let progress = ProgressBar("auditing", isSilent: output.format == .json)
            defer { progress.end() }
            report = try await Composition.runner.audit(record, options)
        } catch {
            console.report(error.all)
            throw CommandEnd(status: error.exitStatus)
        }
        throw CommandEnd(status: try AuditEnding(report: report, recorded: record, output: output).finish())
    }

    private func recorded() throws(Diagnostics) -> RunRecord {
        do throws(Diagnostic) {
            return try RecordArgument(word: target, source: source, console: output.console).record()
        } catch {
            throw Diagnostics(error)
        }
    }

    private var options: AuditOptions {
        let pairs = data.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }.filter { $0.count == 2 }
        let sources = pairs.map { ($0[0], URL(filePath: $0[1]).standardizedFileURL.path(percentEncoded: false)) }
        return AuditOptions(
            place: FileManager.default.currentDirectoryPath,
            jobs: min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, 64),
            tolerance: tolerance ?? AuditOptions.standardTolerance, sources: Dictionary(sources) { first, _ in first },
            measuring: Composition.measuring)
    }
}
