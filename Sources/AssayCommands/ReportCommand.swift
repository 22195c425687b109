import ArgumentParser
import AssayCore
import AssayProvenance
import AssayReporting

/// `assay report`
struct ReportCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case human, concise, json, junit, markdown, html, sarif, tap, openmetrics, codequality, ll144
    }

    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Renders a recorded run in any format.")

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "A record file written by `assay run --json`, a run id or its beginning, a commit, or a git reference.",
            valueName: "run"))
    var record: String

    @OptionGroup var source: HistoryArguments

    @Option(name: .long, help: "The format.")
    var format: Format = .human

    @Option(name: .long, help: "Which readers the JUnit XML is for.")
    var junitDialect: JUnitDialect = .standard

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"))
    var output: String?

    @Option(name: .long, help: "When to colour.")
    var color: ColorChoice = .auto

    func run() throws {
        let console = Console(color: color)
        try console.endingOne { () throws(Diagnostic) in
            let bytes = try rendered(try RecordArgument(word: record, source: source, console: console).record(), console)
            guard let output else { return console.result(String(decoding: bytes, as: UTF8.self)) }
            try AtomicFile.write(bytes, to: output)
        }
    }

    private func rendered(_ record: RunRecord, _ console: Console) throws(Diagnostic) -> [UInt8] {
        switch format {
        case .human: Array(HumanReport(color: console.colorsResults && output == nil, width: console.width).render(record).utf8)
        case .concise: Array(ConciseReport().render(record).utf8)
        case .json: RecordCodec.encode(record)
        case .junit: try JUnitReport(dialect: junitDialect).render(record)
        case .markdown: Array(MarkdownReport().render(record).utf8)
        case .html: Array(try HtmlReport().render(record).utf8)
        case .sarif: SarifReport().render(record)
        case .tap: Array(TapReport().render(record).utf8)
        case .openmetrics: Array(OpenMetricsReport().render(record).utf8)
        case .codequality: CodeQualityReport().render(record)
        case .ll144: Array(try BiasAuditReport().render(record).utf8)
        }
    }
}
