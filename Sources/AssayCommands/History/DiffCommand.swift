import ArgumentParser
import AssayCore
import AssayHistory

/// `assay diff`
struct DiffCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says what changed between two recorded runs or commits, and which measures by more than chance.",
        discussion: """
            Each run is a record file, a run id or its beginning, a commit, or a git reference such as HEAD~1; of a commit the latest run on \
            a clean work tree counts. A difference is tested by the two intervals (z test, Holm's correction over all measures); where \
            there is no interval it is not comparable. Both runs count as independent: on the same rows `assay run --baseline run:ID` \
            compares more sharply.
            """)

    @ArgumentParser.Argument(help: "The earlier run.")
    var first: String

    @ArgumentParser.Argument(help: "The later run.")
    var second: String

    @OptionGroup var source: HistoryArguments

    @Option(name: .long, help: ArgumentHelp("Of several models in one history, the one that is meant.", valueName: "name"))
    var model: String?

    @Option(name: .long, help: "Form on standard output: human or json.")
    var format: Format = .human

    func run() throws {
        let console = Console.standard
        let difference = try console.endingOne { () throws(Diagnostic) in
            let after = try argument(second, console).record(model: model)
            // Without a word about the model, a commit stands for its run of the same model.
            let before = try argument(first, console).record(model: model ?? after.model.name)
            return RunDifference(before, after)
        }
        console.result(
            format == .json ? try PrintedJSON.text(difference) : DifferenceText(difference: difference).text)
    }

    private func argument(_ word: String, _ console: Console) -> RecordArgument {
        RecordArgument(word: word, source: source, console: console)
    }
}
