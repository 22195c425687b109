import ArgumentParser
import AssayCheckKit
import AssayCore
import AssayManifest
import AssayRunner

/// `assay golden`
struct GoldenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "golden",
        abstract: "Compares the model's predictions of a few rows with those that were frozen.",
        discussion: """
            The file is the one that `checks.reproducibility.golden` names; commit it. Only `--update` changes it. Rows are read from \
            the evaluation table, or from the file itself where the manifest keeps their inputs there, and then no data is needed.
            """)

    @ArgumentParser.Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"), completion: Completions.manifest)
    var manifest: String?

    @Flag(name: .long, help: "Freeze the predictions as they are now.")
    var update = false

    @Option(name: .long, help: "How far scores may lie apart.")
    var absolute: Double?

    @Option(name: .long, help: "The same as a share of the frozen score.")
    var relative: Double?

    @Flag(name: .long, help: "Look at decided classes only.")
    var decisions = false

    @OptionGroup var source: ManifestArguments

    func validate() throws {
        guard [absolute, relative].compactMap(\.self).allSatisfy({ $0 >= 0 && $0.isFinite }) else {
            throw ValidationError("a tolerance is a number from 0")
        }
        guard !decisions || (absolute == nil && relative == nil) else {
            throw ValidationError("--decisions allows no number beside it")
        }
    }

    func run() async throws {
        let console = Console.standard
        let outcome = try console.ending { () throws(Diagnostics) in
            let progress = ProgressBar("predicting")
            defer { progress.end() }
            let manifest = try source.load(manifest, ignoringMissing: update ? [.lock, .golden] : [.lock, .golden, .data])
            return try Composition.runner.golden(
                manifest, updates: update, tolerance: tolerance, measuring: Composition.measuring)
        }
        guard let found = outcome.measurement else {
            return console.result("froze the predictions of \(outcome.rows) rows in \(outcome.file)")
        }
        try end(found, outcome, console)
    }

    private var tolerance: PredictionTolerance {
        PredictionTolerance(decisionsOnly: decisions, absolute: absolute, relative: relative)
    }

    private func end(_ found: Measurement, _ outcome: GoldenOutcome, _ console: Console) throws {
        guard let value = found.value else {
            console.result("not judged: \(found.reason ?? "nothing was in scope")")
            throw CommandEnd(status: .nothingJudged)
        }
        guard value > 0 else {
            return console.result("as frozen: \(found.rows) rows, \(tolerance.level)")
        }
        console.result(
            (["differs from \(outcome.file), \(tolerance.level):"] + (found.details.findings ?? [])).joined(separator: "\n  "))
        throw CommandEnd(status: .failed)
    }
}
