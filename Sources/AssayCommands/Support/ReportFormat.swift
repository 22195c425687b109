import ArgumentParser
import AssayCore
import AssayReporting

/// What a record can be rendered as: one renderer each, for `assay report` and for the files that a run or an audit writes.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case human, concise, json, junit, markdown, html, sarif, tap, openmetrics, codequality, ll144

    /// - Parameters:
    ///   - dialect: which readers JUnit XML is for.
    ///   - human: how a report for people at a terminal looks.
    ///   - histories: how the checks went in earlier runs, asked for by the formats that show it.
    func bytes(
        of record: RunRecord, dialect: JUnitDialect, human: HumanReport = .init(color: false),
        histories: () -> [CheckHistory] = { [] }
    ) throws(Diagnostic) -> [UInt8] {
        switch self {
        case .human: Array(human.render(record).utf8)
        case .concise: Array(ConciseReport().render(record).utf8)
        case .json: RecordCodec.encode(record)
        case .junit: try JUnitReport(dialect: dialect).render(record)
        case .markdown: Array(MarkdownReport().render(record).utf8)
        case .html: Array(try HtmlReport(summaries: Composition.summaries, histories: histories()).render(record).utf8)
        case .sarif: SarifReport().render(record)
        case .tap: Array(TapReport().render(record).utf8)
        case .openmetrics: Array(OpenMetricsReport().render(record).utf8)
        case .codequality: CodeQualityReport().render(record)
        case .ll144: Array(try BiasAuditReport().render(record).utf8)
        }
    }
}
