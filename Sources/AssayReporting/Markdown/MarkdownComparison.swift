import AssayCore

/// The table of values beside the baseline's.
struct MarkdownComparison {
    let record: RunRecord

    var lines: [String] {
        let compared = record.checks.filter { $0.baseline != nil && $0.observed != nil }
        guard !compared.isEmpty else { return [] }
        let table = MarkdownTable(header: ["check", "now", "baseline", "change", ""], numeric: [1, 2, 3])
        return ["### Against the baseline", ""] + table.lines(compared.map(row)) + [""]
    }

    private func row(_ check: CheckResult) -> [String] {
        let text = CheckText(check: check)
        let (now, before) = (check.observed ?? 0, check.baseline ?? 0)
        return [
            text.headline.markdownCode, (text.value ?? "").safeInMarkdown,
            NumberText.value(before, unit: check.unit, bound: check.bound).safeInMarkdown,
            Self.change(check, now - before).safeInMarkdown,
            text.tag,
        ]
    }

    /// `+0.012 (0.004 to 0.020)`: the interval of the difference where the record has one.
    static func change(_ check: CheckResult, _ difference: Double) -> String {
        let numbers = check.details?.numbers ?? [:]
        let signed = (difference > 0 ? "+" : "") + NumberText.value(difference, unit: check.unit)
        guard let lower = numbers["difference_lower"], let upper = numbers["difference_upper"] else { return signed }
        return "\(signed) (\(NumberText.value(lower, unit: check.unit)) to \(NumberText.value(upper, unit: check.unit)))"
    }
}
