import ArgumentParser
import AssayCore
import AssayProvenance
import AssayReporting

/// `assay report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Renders a recorded run in any format.")

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "A record file written by `assay run --json`, a run id or its beginning, a commit, or a git reference.",
            valueName: "run"))
    var record: String

    @OptionGroup var source: HistoryArguments

    @Option(name: .long, help: "The format.")
    var format: ReportFormat = .human

    @Option(name: .long, help: "Which readers the JUnit XML is for.")
    var junitDialect: JUnitDialect = .standard

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"))
    var output: String?

    @Option(name: .long, help: "When to colour.")
    var color: ColorChoice = .auto

    func run() throws {
        let console = Console(color: color)
        try console.endingOne { () throws(Diagnostic) in
            let human = HumanReport(color: console.colorsResults && output == nil, width: console.width)
            let found = try RecordArgument(word: record, source: source, console: console).record()
            let bytes = try format.bytes(of: found, dialect: junitDialect, human: human) {
                EarlierRuns(console: console).histories(of: found, in: source)
            }
            guard let output else { return console.result(String(decoding: bytes, as: UTF8.self)) }
            try AtomicFile.write(bytes, to: output)
        }
    }
}
