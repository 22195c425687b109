import AssayCore

/// Renders a run for one role, as Markdown.
///
/// - Definition: the role's questions in plain words, each answered from the record; what it does not hold is said to be not measured.
public struct RoleReport: Sendable {
    private let role: Role
    private let summaries: MeasureSummaries

    public init(_ role: Role, summaries: @escaping MeasureSummaries = { _ in nil }) {
        (self.role, self.summaries) = (role, summaries)
    }

    public func render(_ record: RunRecord) -> String {
        let heading = [
            "# \(record.model.name.safeInMarkdown): \(role.title)", "", "\(RunText(record: record).origin.safeInMarkdown)", "",
        ]
        let answers = role.answers(record, summaries).flatMap { Self.lines($0) }
        let foot =
            "<sub>\("run \(record.id) · result \(record.resultDigest) · \(RunText(record: record).subject)".safeInMarkdown)</sub>"
        return (heading + answers + [foot]).joined(separator: "\n") + "\n"
    }

    private static func lines(_ answer: RoleAnswer) -> [String] {
        var lines = ["## \(answer.question)", ""]
        if answer.lines.count == 1 { lines += [answer.lines[0].safeInMarkdown, ""] }
        if answer.lines.count > 1 { lines += answer.lines.map { "- \($0.safeInMarkdown)" } + [""] }
        if let table = answer.table {
            lines +=
                MarkdownTable(header: table.header, numeric: table.numeric).lines(
                    table.rows.map { row in
                        row.enumerated().map { table.code.contains($0) ? $1.markdownCode : $1.safeInMarkdown }
                    }) + [""]
        }
        if !answer.commands.isEmpty { lines += ["```sh"] + answer.commands.map(\.shownSafely) + ["```", ""] }
        return lines
    }
}
