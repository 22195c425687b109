import AssayCore
import CTemplates
import Mustache

/// Renders a run as one HTML file that needs nothing else: no network, no script, no other file.
///
/// - Definition: the verdict first, then what did not pass and why, what changed against the baseline, every check, the groups, the evidence
///   and a block for signatures. Pictures are SVG inside the page, each with its content in words.
/// - Throws: RP006 if a template of the binary cannot be read, which is a fault of the build.
public struct HtmlReport: Sendable {
    private let summaries: MeasureSummaries

    /// - Parameter summaries: what a measure is, in a sentence, by its name.
    public init(summaries: @escaping MeasureSummaries = { _ in nil }) { self.summaries = summaries }

    public func render(_ record: RunRecord) throws(Diagnostic) -> String {
        let library = try Self.templates()
        guard
            let page = library.render(
                HtmlPage(record, style: String(cString: assay_template_style()), summaries: summaries), withTemplate: "report")
        else {
            throw Self.unreadable("report")
        }
        return page
    }

    private static func templates() throws(Diagnostic) -> MustacheLibrary {
        MustacheContentTypes.register(SafeHTML(), named: SafeHTML.name)
        return MustacheLibrary(templates: [
            "report": try template("report", String(cString: assay_template_report())),
            "check": try template("check", String(cString: assay_template_check())),
            "roles": try template("roles", String(cString: assay_template_roles())),
        ])
    }

    private static func template(_ name: String, _ text: String) throws(Diagnostic) -> MustacheTemplate {
        do { return try MustacheTemplate(string: text) } catch { throw unreadable(name) }
    }

    private static func unreadable(_ name: String) -> Diagnostic {
        Diagnostic(
            .unreadableTemplate, "the template `\(name)` of this binary cannot be read", help: "install assay anew, and report this"
        )
    }
}
