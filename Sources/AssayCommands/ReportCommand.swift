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

    @Option(name: .long, help: "The format. [default: human, or markdown with --role]")
    var format: ReportFormat?

    @Option(name: .long, help: "Answer the questions of one reader, in Markdown; the HTML report has those of all.")
    var role: Role?

    @Option(name: .long, help: "Which readers the JUnit XML is for.")
    var junitDialect: JUnitDialect = .standard

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"))
    var output: String?

    @Option(name: .long, help: "When to colour.")
    var color: ColorChoice = .auto

    func validate() throws {
        guard let role, let format, format != .markdown else { return }
        throw ValidationError(
            "--role \(role.rawValue) is written as markdown, found --format \(format)\(format == .html ? "; the HTML report has a section for every role" : "")"
        )
    }

    func run() throws {
        let console = Console(color: color)
        try console.endingOne { () throws(Diagnostic) in
            let human = HumanReport(color: console.colorsResults && output == nil, width: console.width)
            let found = try RecordArgument(word: record, source: source, console: console).record()
            let bytes = try bytes(of: found, human, console)
            guard let output else { return console.result(String(decoding: bytes, as: UTF8.self)) }
            try AtomicFile.write(bytes, to: output)
        }
    }

    private func bytes(of record: RunRecord, _ human: HumanReport, _ console: Console) throws(Diagnostic) -> [UInt8] {
        if let role { return Array(RoleReport(role, summaries: Composition.summaries).render(record).utf8) }
        return try (format ?? .human).bytes(of: record, dialect: junitDialect, human: human) {
            EarlierRuns(console: console).histories(of: record, in: source)
        }
    }
}

extension Role: ExpressibleByArgument {}
