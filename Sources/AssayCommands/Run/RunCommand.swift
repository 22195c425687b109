import ArgumentParser
import AssayCore
import AssayManifest
import AssayReporting
import AssayRunner
import Foundation

/// `assay run`
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Measures, judges, reports.",
        discussion:
            "With no argument finds assay.yaml upward from here. Results go to standard output, everything else to standard error.")

    @ArgumentParser.Argument(help: ArgumentHelp("Manifests to run.", valueName: "manifest"))
    var manifests: [String] = []

    @OptionGroup var source: ManifestArguments
    @OptionGroup var output: RunOutputArguments

    @Option(
        name: .long,
        help: ArgumentHelp("Run only these checks: a family, a measure, an id or a name. May be repeated.", valueName: "id"))
    var only: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Compare with git:<ref>, run:<id> or a model file, in place of the manifest's baseline.", valueName: "ref"))
    var baseline: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Tasks that work at once, at most 64; results do not depend on it. [default: the machine's cores]", valueName: "n"))
    var jobs: Int?

    @Flag(
        name: .long,
        help: "Show values of rows that break the data contract, here and in the reports of this run; the history never keeps them."
    )
    var showValues = false

    func validate() throws {
        if let junit = output.junit, junit == output.json {
            throw ValidationError("--junit and --json name the same file, `\(junit)`; give each its own")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1, found \(jobs)") }
        if manifests.count > 1, output.writesFiles {
            throw ValidationError(
                "--junit and --json write the report of one manifest, found \(manifests.count); run them one by one")
        }
    }

    func run() async throws {
        var status = ExitStatus.passed
        for (position, path) in targets.enumerated() {
            let ending = await run(path)
            status = position == 0 ? ending : status.graver(ending)
        }
        throw CommandEnd(status: status)
    }

    private var targets: [String?] { manifests.isEmpty ? [nil] : manifests }

    /// Runs one manifest to its exit status.
    private func run(_ path: String?) async -> ExitStatus {
        let console = output.console
        do throws(Diagnostics) {
            var manifest = try source.load(path)
            if let baseline { manifest.baseline = try BaselineArgument.parse(baseline) }
            let record = try await record(of: manifest)
            return RunEnding(record: record, manifest: manifest, output: output).finish()
        } catch {
            console.report(error.all)
            return error.exitStatus
        }
    }

    private func record(of manifest: Manifest) async throws(Diagnostics) -> RunRecord {
        let progress = ProgressBar(console: output.console, isSilent: output.quiet || output.format == .json)
        let ledger = EvaluationLedger(beside: manifest, isOff: output.noHistory)
        var options = RunOptions(
            selection: CheckSelection(only: only), jobs: min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, 64),
            outputs: output.paths, keepsState: !output.noHistory, record: RecordedRun.lookup(beside: manifest),
            evaluationUses: { query throws(Diagnostic) in try ledger.uses(query) })
        // The very program that runs now, even if its file was replaced meanwhile.
        options.measuring = Composition.measuring
        options.trend = TrendHistory.lookup(beside: manifest, isKept: !output.noHistory)
        options.showsValues = showValues
        var record = try await Composition.runner.run(manifest, options: options) { progress.take($0) }
        progress.end()
        record.resultDigest = ResultDigest.of(record)
        return record
    }
}
