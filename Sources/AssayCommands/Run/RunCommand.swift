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
    @OptionGroup var attesting: AttestationArguments

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

    @Flag(name: .long, help: "Measure again, also where the history knows the numbers of the very same inputs.")
    var fresh = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Run only the manifests whose inputs changed since this commit; `REF...` takes the merge base with HEAD.",
            valueName: "ref"))
    var changedSince: String?

    @Flag(
        name: .long,
        help: "Show values of rows that break the data contract, here and in the reports of this run; the history never keeps them."
    )
    var showValues = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1, found \(jobs)") }
        if manifests.count > 1, !output.files.paths.isEmpty || attesting.attest != nil {
            throw ValidationError(
                "--junit, --json and --attest write of one manifest, found \(manifests.count); run them one by one")
        }
    }

    func run() async throws {
        var status = ExitStatus.passed
        for (position, path) in try chosen().enumerated() {
            let ending = await run(path)
            status = position == 0 ? ending : status.graver(ending)
        }
        throw CommandEnd(status: status)
    }

    private var targets: [String?] { manifests.isEmpty ? [nil] : manifests }

    /// The manifests to run: all, or those with inputs that changed. What is left out is said on standard error.
    private func chosen() throws -> [String?] {
        guard let changedSince else { return targets }
        let console = output.console
        let changes = try console.ending { () throws(Diagnostics) in
            var changes: [InputChanges] = []
            for path in targets {
                changes.append(try InputChanges.find(in: try source.load(path), since: changedSince, path: path))
            }
            return changes
        }
        for change in changes { console.message(change.words) }
        let changed = changes.filter { !$0.isSkipped }
        if changed.isEmpty { console.message("nothing to run: no input of any manifest changed since \(changedSince)") }
        return changed.map(\.path)
    }

    /// Runs one manifest to its exit status.
    private func run(_ path: String?) async -> ExitStatus {
        let console = output.console
        do throws(Diagnostics) {
            var manifest = try source.load(path)
            if let baseline { manifest.baseline = try BaselineArgument.parse(baseline) }
            let signer = try signer(manifest)
            let outputs = output.files.paths + (signer == nil ? [] : attesting.paths)
            let record = try await record(of: manifest, outputs: outputs, signs: signer != nil)
            return RunEnding(record: record, manifest: manifest, output: output, signer: signer).finish()
        } catch {
            console.report(error.all)
            return error.exitStatus
        }
    }

    private func signer(_ manifest: Manifest) throws(Diagnostics) -> AttestationWriter? {
        do throws(Diagnostic) {
            let signer = try attesting.signer(for: manifest, CheckSelection(only: only))
            guard signer == nil || manifests.count < 2 else {
                throw Diagnostic(
                    .contradictoryOptions, "several manifests would write one attestation", in: attesting.attestation,
                    help: "run them one by one, each with its --attestation")
            }
            return signer
        } catch {
            throw Diagnostics(error)
        }
    }

    private func record(of manifest: Manifest, outputs: [String], signs: Bool) async throws(Diagnostics) -> RunRecord {
        let progress = ProgressBar(console: output.console, isSilent: output.quiet || output.format == .json)
        let ledger = EvaluationLedger(beside: manifest, isOff: output.noHistory, console: output.console)
        var options = RunOptions(
            selection: CheckSelection(only: only), jobs: min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, 64),
            outputs: outputs, keepsState: !output.noHistory, record: RecordedRun.lookup(beside: manifest, output.console),
            evaluationUses: { query throws(Diagnostic) in try ledger.uses(query) })
        // The very program that runs now, even if its file was replaced meanwhile.
        options.measuring = Composition.measuring
        options.trend = TrendHistory.lookup(beside: manifest, isKept: !output.noHistory, output.console)
        options.showsValues = showValues
        options.conduct = .init(signs: signs)
        // Values of rows are never kept, so an earlier run has none to show.
        if !fresh, !output.noHistory, !showValues { options.earlier = EarlierRun.lookup(beside: manifest, output.console) }
        var record = try await Composition.runner.run(manifest, options: options) { progress.take($0) }
        progress.end()
        record.resultDigest = ResultDigest.of(record)
        return record
    }
}
