import AssayCore

/// The tables that New York City's Local Law 144 wants published, as Markdown: rates and impact ratios by category.
///
/// - Definition: impact ratio = rate of a category / rate of the category selected most, over the judged categories.
/// - Missing values: a category that was not judged is listed with its number and rate and without a ratio; people of unknown category are
///   counted below the table.
/// - Source: 6 RCNY 5-301; the columns are those of the rule's own examples.
public struct BiasAuditReport: Sendable {
    /// Measures whose groups are listed with their selection or scoring rates.
    private static let measures: Set<String> = ["demographic_parity_ratio", "impact_ratio"]

    public init() {}

    /// - Throws: RQ188 where no check of the record compares rates by group.
    public func render(_ record: RunRecord) throws(Diagnostic) -> String {
        var seen: Set<String> = []
        let tables = record.checks.filter { check in
            guard Self.measures.contains(check.measureName), check.slice == nil,
                check.details?.groups?.isEmpty == false
            else { return false }
            return seen.insert(title(check)).inserted
        }
        guard !tables.isEmpty else {
            throw Diagnostic(
                .noImpactRatios, "the record has no impact ratios by group",
                help: "run a manifest that extends `suite:nyc-ll144`, or requires `demographic_parity_ratio`")
        }
        return (heading(record) + tables.flatMap(section)).joined(separator: "\n") + "\n"
    }

    private func heading(_ record: RunRecord) -> [String] {
        let data = record.data["evaluation"]
        let files = (data?.sources ?? []).map { "\($0.path) (sha256 \($0.sha256.prefix(12)))" }.joined(separator: ", ")
        let text = RunText(record: record)
        return [
            "# Impact ratios of \(record.model.name.safeInMarkdown)", "",
            "- Tool under audit: \(text.subject.safeInMarkdown)",
            "- Data: \(files.safeInMarkdown), \(NumberText.count(data?.rows ?? 0, "row"))",
            "- Run: \(record.timing.started), \(text.origin.safeInMarkdown)", "",
        ]
    }

    private func title(_ check: CheckResult) -> String { check.arguments.joined(separator: ", ") }

    private func rate(_ check: CheckResult) -> String {
        check.arguments.contains { $0.contains("scoring") } ? "Scoring rate" : "Selection rate"
    }

    private func section(_ check: CheckResult) -> [String] {
        let groups = check.details?.groups ?? []
        let highest = groups.filter { $0.note == nil }.compactMap(\.value).max()
        let rows = groups.map { group in
            let ratio = group.note == nil ? group.value.flatMap { value in highest.flatMap { $0 > 0 ? value / $0 : nil } } : nil
            return
                "| \(group.group.safeInMarkdown) | \(group.count) | \(group.value.map(percent) ?? "–") | \(ratio.map(hundredths) ?? "–") |"
        }
        return [
            "## By \(title(check).safeInMarkdown)", "", "| Category | Applicants | \(rate(check)) | Impact ratio |",
            "|---|--:|--:|--:|",
        ] + rows + [""] + notes(check, groups)
    }

    private func notes(_ check: CheckResult, _ groups: [GroupValue]) -> [String] {
        let numbers = check.details?.numbers ?? [:]
        let unknown = Int((numbers["rows_without_group"] ?? 0) + (numbers["rows_outside_groups"] ?? 0))
        let left = groups.filter { $0.note != nil }.map { "\($0.group.safeInMarkdown): \($0.note?.safeInMarkdown ?? "")" }
        return ["Applicants of unknown category, not in the table: \(NumberText.count(unknown)).", ""]
            + (left.isEmpty ? [] : ["Without an impact ratio: \(left.joined(separator: "; ")).", ""])
    }

    private func percent(_ share: Double) -> String { "\(Self.fixed(share * 100, digits: 1)) %" }

    private func hundredths(_ ratio: Double) -> String { Self.fixed(ratio, digits: 2) }

    /// Rounded half away from zero.
    private static func fixed(_ value: Double, digits: Int) -> String {
        let scale = digits == 1 ? 10 : 100
        let whole = Int((value * Double(scale)).rounded())
        let part = String(whole % scale)
        return "\(whole / scale)." + String(repeating: "0", count: digits - part.count) + part
    }
}

extension DiagnosticCode {
    /// A report of impact ratios was asked of a record in which no check compares rates by group.
    public static let noImpactRatios: DiagnosticCode = "RQ188"
}
