import ArgumentParser
import AssayCore
import AssayManifest
import AssayRunner
import Foundation

/// `assay self-test`
struct SelfTestCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    static let configuration = CommandConfiguration(
        commandName: "self-test", abstract: "Measures how often the gate would fail on data that has not changed.",
        discussion: """
            Runs the manifest against itself (A/A): draws the evaluation rows anew with replacement, judges every statistical \
            requirement on each draw, and counts what does not pass. Predicts once. Ends with 1 where the gate fails more often \
            than its `error_budget` allows, beyond doubt.
            """)

    @ArgumentParser.Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"), completion: Completions.manifest)
    var manifest: String?

    @OptionGroup var source: ManifestArguments

    @Option(name: .long, help: ArgumentHelp("How many times to draw and judge.", valueName: "count"))
    var runs: Int = 200

    @Option(
        name: .long,
        help: ArgumentHelp("Runs that work at once; results do not depend on it. [default: the machine's cores]", valueName: "n"))
    var jobs: Int?

    @Option(name: .long, help: "Form on standard output: human or json.")
    var format: Format = .human

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1, found \(jobs)") }
    }

    func run() async throws {
        let found = try await tested()
        Console.standard.result(format == .json ? try PrintedJSON.text(found) : SelfTestTable(test: found).text)
        throw CommandEnd(status: found.exitStatus)
    }

    private func tested() async throws -> SelfTest {
        do throws(Diagnostics) {
            let progress = ProgressBar("testing", isSilent: format == .json)
            defer { progress.end() }
            let options = try SelfTestOptions(runs: runs, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
            return try await Composition.runner.selfTest(try source.load(manifest), options)
        } catch {
            Console.standard.report(error.all)
            throw CommandEnd(status: error.exitStatus)
        }
    }
}
