import ArgumentParser
import AssayCore
import AssayHistory
import AssayManifest
import AssayProvenance
import AssayReporting
import AssayRunner
import Foundation

/// `assay bisect`
struct BisectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bisect",
        abstract: "Finds the commit that broke a requirement.",
        discussion: """
            Walks the first-parent line from the good commit to the bad one by halves. Recorded runs on clean work trees answer first; \
            other commits are checked out into temporary folders and run. Commits that cannot be judged are passed over.
            """)

    @ArgumentParser.Argument(help: ArgumentHelp("A commit that satisfies the requirement.", valueName: "good"))
    var good: String

    @ArgumentParser.Argument(help: ArgumentHelp("A later commit that does not.", valueName: "bad"))
    var bad: String

    @Option(
        name: .long, help: ArgumentHelp("The requirement, with a number as its bound.", valueName: "requirement"),
        completion: Completions.measures)
    var require: String

    @ArgumentParser.Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"), completion: Completions.manifest)
    var manifest: String?

    @OptionGroup var source: ManifestArguments

    @Flag(name: .long, help: "Run every commit that is looked at, whatever is recorded.")
    var fresh = false

    @Option(name: .long, help: ArgumentHelp("Tasks that work at once. [default: the machine's cores]", valueName: "n"))
    var jobs: Int?

    func run() async throws {
        let console = Console.standard
        let (question, commits, model) = try console.ending { () throws(Diagnostics) in try prepared() }
        let known: Known =
            try fresh ? [:] : console.ending { () throws(Diagnostics) in try recorded(question, commits, model, console) }
        for position in known.keys.sorted() { console.message(line(commits[position], known[position], "recorded")) }
        var bisection = Bisection()
        let outcome = await bisection.run(count: commits.count, known: known.mapValues { $0.judgement }) { position in
            let found = await Composition.runner.judge(commits[position].id, question)
            console.message(line(commits[position], (found.judgement, found.value), "run"))
            return found.judgement
        }
        try end(outcome, commits, console)
    }

    private typealias Known = [Int: (judgement: Bisection.Judgement, value: Double?)]

    private func prepared() throws(Diagnostics) -> (BisectQuestion, [LineCommit], String) {
        let manifest = try source.load(self.manifest, ignoringMissing: Set(ReferencedFile.allCases))
        do throws(Diagnostic) {
            let requirement = try Requirement.parse(require, catalog: Composition.measureNames)
            let question = try BisectQuestion(
                requirement, manifest: manifest.file, profile: source.profile,
                jobs: min(max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount), 64), measuring: Composition.measuring)
            return (question, try GitLine.commits(from: good, to: bad, near: manifest.folder), manifest.model.name)
        } catch {
            throw Diagnostics(error)
        }
    }

    /// What clean recorded runs of these commits say.
    private func recorded(
        _ question: BisectQuestion, _ commits: [LineCommit], _ model: String, _ console: Console
    ) throws(Diagnostics) -> Known {
        let folder = URL(filePath: question.manifest).deletingLastPathComponent().path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: HistoryPlace.path(beside: folder)) else { return [:] }
        do throws(Diagnostic) {
            let lookup = RecordLookup(store: try HistoryPlace.open(beside: folder, console))
            var known: Known = [:]
            for (position, commit) in commits.enumerated() {
                for run in try lookup.runs(commit.id, model: model) where known[position] == nil {
                    guard let found = question.judgement(of: try lookup.record(of: run)) else { continue }
                    known[position] = (judgement: found.judgement, value: found.value)
                }
            }
            return known
        } catch {
            throw Diagnostics(error)
        }
    }

    private func line(
        _ commit: LineCommit, _ found: (judgement: Bisection.Judgement, value: Double?)?, _ source: String
    ) -> String {
        let value = found?.value.map { " (\($0))" } ?? ""
        let words =
            switch found?.judgement {
            case .good?: "good\(value)"
            case .bad?: "bad\(value)"
            case .unknown(let reason)?: "passed over: \(reason)"
            case nil: "unknown"
            }
        return "\(commit.id.prefix(12)) \(source): \(words)"
    }

    private func end(_ outcome: Bisection.Outcome, _ commits: [LineCommit], _ console: Console) throws {
        func name(_ position: Int) -> String { "\(commits[position].id) \(commits[position].subject)" }
        switch outcome {
        case .first(let position): console.result("first bad commit: \(name(position))")
        case .among(let range):
            console.result(
                (["the first bad commit is one of these, which cannot be told apart:"] + range.map(name)).joined(separator: "\n  "))
            throw CommandEnd(status: .failed)
        case .wrongEnd(let position, let found):
            console.report([Self.problem(name(position), found)])
            throw CommandEnd(status: .invalid)
        }
    }

    private static func problem(_ name: String, _ found: Bisection.Judgement) -> Diagnostic {
        switch found {
        case .good: Diagnostic(.noEndJudged, "`\(name)` is not bad", help: "name a commit that violates the requirement")
        case .bad: Diagnostic(.noEndJudged, "`\(name)` is not good", help: "name a commit that satisfies the requirement")
        case .unknown(let reason):
            Diagnostic(.noEndJudged, "`\(name)` cannot be judged: \(reason)", help: "name another commit, one that can be run")
        }
    }
}

extension DiagnosticCode {
    /// A bisection was given ends that are not good and bad, or that cannot be judged.
    static let noEndJudged: DiagnosticCode = "CL152"
}
