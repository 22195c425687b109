import AssayCore

/// Renders a run as Markdown for the comment of a pull request or the summary of a CI job.
///
/// - Definition: the verdict first, what did not pass and why, what changed against the baseline, then every check and its groups
///   folded away. The first line is a marker that is the same for every run of a model, by which a comment is found and replaced.
/// - Units: `limit` is in bytes of UTF-8. What would pass it is left out from the end and counted, never cut in the middle; GitHub takes
///   65,536 characters in a comment and 1 MiB in a job summary.
public struct MarkdownReport: Sendable {
    /// What fits into a comment on GitHub, with room for what a workflow adds.
    public static let commentLimit = 60_000
    /// What fits into the summary of a job on GitHub.
    public static let summaryLimit = 900_000

    private let limit: Int

    public init(limit: Int = Self.commentLimit) { self.limit = limit }

    public func render(_ record: RunRecord) -> String {
        var page = MarkdownPage(limit: limit)
        page.add(heading(record))
        page.add(notPassed(record))
        page.add(waivers(record))
        page.add(MarkdownComparison(record: record).lines)
        page.fold("All \(NumberText.count(record.checks.count, "check"))", Self.table, record.checks.map(row))
        for check in record.checks { addGroups(check, to: &page) }
        page.add(provenance(record))
        return page.text
    }

    /// The marker of a model: the first line of its comment.
    public static func marker(_ record: RunRecord) -> String { "<!-- assay \(slug(record.model.name)) -->" }

    /// Letters and digits stay, so that no name can end the comment.
    private static func slug(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }

    private func heading(_ record: RunRecord) -> [String] {
        let text = RunText(record: record)
        let verdict =
            switch record.summary.outcome {
            case "pass": "✅ PASS"
            case "fail": "❌ FAIL"
            default: "⚠️ NOTHING JUDGED"
            }
        return [
            Self.marker(record), "## \(verdict) · \(record.model.name.safeInMarkdown)", "",
            "\(text.counts.safeInMarkdown) · \(text.origin.safeInMarkdown)", "",
        ]
    }

    private func notPassed(_ record: RunRecord) -> [String] {
        let checks = record.checks.filter(\.outcome.blocks)
        guard !checks.isEmpty else { return [] }
        return ["### Did not pass", ""] + checks.flatMap { explained($0, record) } + [""]
    }

    private func waivers(_ record: RunRecord) -> [String] {
        let waivers = record.everyWaiver
        guard !waivers.isEmpty else { return [] }
        return ["### Waived", ""]
            + waivers.map { "- \($0.check.markdownCode) \(WaiverText(waiver: $0).words.safeInMarkdown)" } + [""]
    }

    private func explained(_ check: CheckResult, _ record: RunRecord) -> [String] {
        let text = CheckText(check: check)
        let place = text.place.map { " · \($0.markdownCode)" } ?? ""
        let problem = check.diagnostic.map { [$0.message, $0.help].compactMap { $0 } } ?? []
        let lines = text.explanation + text.words(notIn: text.explanation) + problem
        return ["- **\(text.tag)** \(text.headline.markdownCode)\(place)"]
            + lines.map { "  <br>\($0.safeInMarkdown)" } + ["  <br>\(text.rerun(record.manifest).markdownCode)"]
    }

    private static let table = MarkdownTable(
        header: ["", "check", "observed", "interval", "bound", "rows"], numeric: [2, 3, 4, 5])

    private func row(_ check: CheckResult) -> [String] {
        let text = CheckText(check: check)
        return [
            text.tag, text.headline.markdownCode, (text.value ?? "–").safeInMarkdown,
            (check.interval.map(text.range) ?? "").safeInMarkdown,
            (check.bound.map { "\(check.comparison ?? "") \(text.bound($0))" } ?? "").safeInMarkdown,
            check.rows > 0 ? NumberText.count(check.rows) : "",
        ]
    }

    private func addGroups(_ check: CheckResult, to page: inout MarkdownPage) {
        guard let groups = check.details?.groups, !groups.isEmpty else { return }
        page.fold(
            "Groups of \(check.name.markdownCode)",
            MarkdownTable(header: ["group", "value", "interval", "rows", ""], numeric: [1, 2, 3]),
            groups.map { group in
                [
                    group.label.markdownCode, (group.value.map { NumberText.value($0, unit: nil) } ?? "–").safeInMarkdown,
                    (group.interval.map(CheckText(check: check).range) ?? "").safeInMarkdown, group.count,
                    (group.note ?? "").safeInMarkdown,
                ]
            })
    }

    private func provenance(_ record: RunRecord) -> [String] {
        let run = "run \(record.id) · result \(record.resultDigest) · \(RunText(record: record).subject)"
        let alarm = RunText(record: record).falseAlarm.map { ["<sub>\($0.safeInMarkdown)</sub>", ""] } ?? []
        return alarm + ["<sub>\(run.safeInMarkdown)</sub>"]
    }
}
