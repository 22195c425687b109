import ArgumentParser
import AssayCore
import AssayProvenance
import AssayReporting
import Foundation

/// `assay report`
struct ReportCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case human, concise, json, junit, markdown, html, sarif, tap, openmetrics, codequality
    }

    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Renders a recorded run in any format.")

    @ArgumentParser.Argument(help: ArgumentHelp("A record file written by `assay run --json`.", valueName: "run"))
    var record: String

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
        try console.ending { () throws(Diagnostics) in
            do throws(Diagnostic) {
                let bytes = try rendered(try decoded(), console)
                guard let output else { return console.result(String(decoding: bytes, as: UTF8.self)) }
                try AtomicFile.write(bytes, to: output)
            } catch {
                throw Diagnostics(error)
            }
        }
    }

    /// A file that is no record is a wrong argument, not a report that could not be written.
    private func decoded() throws(Diagnostic) -> RunRecord {
        do throws(Diagnostic) {
            return try RecordCodec.decode(try read(), from: record)
        } catch {
            var problem = error
            problem.details.append("\(problem.code.rawValue): \(problem.message)")
            (problem.code, problem.message) = (.unreadableArgument, "`\(record)` is not a run record")
            throw problem
        }
    }

    private func read() throws(Diagnostic) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: record) else {
            throw Diagnostic(
                .unreadableArgument, "`\(record)` cannot be read", in: record,
                help: "name a record file that `assay run --json PATH` wrote")
        }
        return Array(data)
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
        }
    }
}
