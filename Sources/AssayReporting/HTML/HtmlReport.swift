import AssayCore

/// Renders a run as one HTML file that needs nothing else: no network, no script, no other file.
///
/// - Definition: the verdict first, then what did not pass and why, what changed against the baseline, every check, the groups, the evidence
///   and a block for signatures. Pictures are SVG inside the page, each with its content in words.
/// - Units: under a megabyte: of a very large run less is shown, and the page says what is left out.
/// - Throws: RP006 if a template of the binary cannot be read, which is a fault of the build.
public struct HtmlReport: Sendable {
    /// What a measure is, in a sentence, by its name.
    public var summaries: MeasureSummaries
    /// How the checks went in earlier runs; without them the page has no trends.
    public var histories: [CheckHistory]
    /// Links to other pages, where the page is part of a site.
    public var ways: [HtmlWay]

    public init(
        summaries: @escaping MeasureSummaries = { _ in nil }, histories: [CheckHistory] = [], ways: [HtmlWay] = []
    ) {
        (self.summaries, self.histories, self.ways) = (summaries, histories, ways)
    }

    public func render(_ record: RunRecord) throws(Diagnostic) -> String {
        let (templates, style) = (try HtmlTemplates.load(), HtmlTemplates.style)
        var text = ""
        for limits in HtmlLimits.levels {
            let page = HtmlPage(record, style: style, summaries: summaries, histories: histories, ways: ways, limits: limits)
            text = try templates.render(page, with: "report")
            if text.utf8.count <= HtmlLimits.mostBytes { break }
        }
        return text
    }
}
