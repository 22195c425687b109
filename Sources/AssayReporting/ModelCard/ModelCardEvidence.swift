import AssayCore

/// What a model card says in numbers.
struct ModelCardEvidence {
    let record: RunRecord

    private static let values = MarkdownTable(
        header: ["measure", "slice", "value", "interval", "required", "verdict", "rows"], numeric: [2, 3, 4, 6])

    var metrics: [String] {
        let measured = record.checks.filter { $0.observed != nil }
        guard !measured.isEmpty else { return ["Nothing was measured."] }
        return Self.values.lines(measured.map(row)) + ["", decisions]
    }

    private var decisions: String {
        let decided = Set(record.checks.map(\.decideOn)).sorted().joined(separator: ", ")
        return "Verdicts were decided on: \(decided.safeInMarkdown)."
    }

    private func row(_ check: CheckResult) -> [String] {
        let text = CheckText(check: check)
        return [
            check.call.markdownCode, (check.slice ?? "").safeInMarkdown, (text.value ?? "").safeInMarkdown,
            interval(check.interval),
            (check.bound.map { "\(check.comparison ?? "") \(text.bound($0))" } ?? "").safeInMarkdown, text.tag,
            check.rows > 0 ? NumberText.count(check.rows) : "",
        ]
    }

    private func interval(_ interval: Interval?) -> String {
        guard let interval else { return "" }
        let ends = "\(NumberText.value(interval.lower, unit: nil)) to \(NumberText.value(interval.upper, unit: nil))"
        return "\(ends) (\(NumberText.percent(interval.confidence)), \(interval.method))".safeInMarkdown
    }

    private static let byGroup = MarkdownTable(header: ["group", "value", "interval", "rows", "note"], numeric: [1, 2, 3])

    var groups: [String] {
        let tables = record.checks.flatMap { check -> [String] in
            guard let groups = check.details?.groups, !groups.isEmpty else { return [] }
            return ["### \(check.call.markdownCode)", ""] + Self.byGroup.lines(groups.map(row)) + [""]
        }
        return tables.isEmpty ? ["No values by group were measured."] : tables.dropLast()
    }

    private func row(_ group: GroupValue) -> [String] {
        [
            group.label.markdownCode, (group.value.map { NumberText.value($0, unit: nil) } ?? "–").safeInMarkdown,
            interval(group.interval), group.count.safeInMarkdown, (group.note ?? "").safeInMarkdown,
        ]
    }

    var fairness: [String] {
        let checks = record.checks.filter { $0.family == .fairness }
        guard !checks.isEmpty else { return ["No requirement of fairness was made."] }
        return checks.map { check in
            let text = CheckText(check: check)
            return "- **\(text.tag)** \(check.requirement.markdownCode): \(text.evidence.safeInMarkdown)"
        }
    }
}
