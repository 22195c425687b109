import AssayCore

/// A link to another page of a site.
public struct HtmlWay: Sendable, Hashable {
    public var title: String
    /// Relative to the page.
    public var path: String

    public init(title: String, path: String) { (self.title, self.path) = (title, path) }
}

/// What the template of the HTML report shows; the names of the properties are its tags.
struct HtmlPage {
    struct Link { let id, title: String }
    struct Checks {
        let checks: [HtmlCheck]
        let omitted: String?
    }
    struct FamilyTable {
        let name, title: String
        let checks: [HtmlCheck]
        let omitted: String?
    }
    struct Comparisons {
        let rows: [HtmlComparison]
        let omitted: String?
    }
    struct Items<Item> { let items: [Item] }

    let style: String
    /// Where the page leads to: other pages of a site.
    let ways: Items<HtmlWay>?
    let verdict, verdictClass, sign, model: String
    let objective: String?
    let counts, origin, nothingFailed: String
    let sections: [Link]
    let notPassed: Checks?
    let compared: Comparisons?
    let families: [FamilyTable]
    let figures: [HtmlFigures.Shown]
    let roles: [HtmlRole]
    let facts: [HtmlEvidence.Fact]
    let waived: Items<HtmlEvidence.Waived>?
    let notes: Items<String>?
    let falseAlarm: String?
    let footer: String

    init(
        _ record: RunRecord, style: String, summaries: @escaping MeasureSummaries = { _ in nil }, histories: [CheckHistory] = [],
        ways: [HtmlWay] = [],
        limits: HtmlLimits = HtmlLimits.levels[0]
    ) {
        let text = RunText(record: record)
        self.style = style
        self.ways = ways.isEmpty ? nil : Items(items: ways)
        (verdict, verdictClass, sign) = Self.words(record.summary.outcome)
        (model, objective, counts, origin) = (record.model.name, record.model.objective, text.counts, text.origin)
        nothingFailed = record.summary.outcome == "pass" ? "Every requirement passed." : "No requirement had anything in scope."
        compared = Self.comparisons(of: record, limits)
        families = Self.families(of: record, limits)
        figures = HtmlFigures.shown(RunFigures(record: record, histories: histories, limits: limits).sections, limits)
        notPassed = Self.failures(of: record, limits, figures)
        roles = HtmlRole.all(record, summaries, most: limits.articles)
        let evidence = HtmlEvidence(record: record)
        (facts, falseAlarm) = (evidence.facts, text.falseAlarm)
        waived = evidence.waived.isEmpty ? nil : Items(items: evidence.waived)
        notes = record.notes.isEmpty ? nil : Items(items: record.notes.map { "\($0.code.rawValue): \($0.message)" })
        sections = Self.links(hasBaseline: compared != nil, figures)
        footer = "\(text.subject) · run \(record.id) · \(record.timing.started)"
    }

    /// - Parameter sections: what is drawn, for links to it.
    private static func failures(of record: RunRecord, _ limits: HtmlLimits, _ sections: [HtmlFigures.Shown]) -> Checks? {
        let failed = record.checks.filter(\.outcome.blocks)
        guard !failed.isEmpty else { return nil }
        var links: [String: [Link]] = [:]
        for figure in sections.flatMap(\.figures) {
            let title = String(figure.caption.prefix { $0 != "." })
            for name in figure.names { links[name, default: []].append(Link(id: figure.id, title: title)) }
        }
        return Checks(
            checks: failed.prefix(limits.articles).map { HtmlCheck($0, record, limits, figures: links[$0.name] ?? []) },
            omitted: HtmlLimits.omission(failed.count, limits.articles))
    }

    private static func comparisons(of record: RunRecord, _ limits: HtmlLimits) -> Comparisons? {
        let pairs = record.checks.filter { $0.observed != nil && $0.baseline != nil }
        guard !pairs.isEmpty else { return nil }
        return Comparisons(
            rows: pairs.prefix(limits.checks).compactMap(HtmlComparison.init),
            omitted: HtmlLimits.omission(pairs.count, limits.checks))
    }

    /// The limit holds for all families together.
    private static func families(of record: RunRecord, _ limits: HtmlLimits) -> [FamilyTable] {
        var rest = limits.checks
        return Family.allCases.compactMap { family in
            let checks = record.checks.filter { $0.family == family }
            guard !checks.isEmpty else { return nil }
            let shown = checks.prefix(rest).map { HtmlCheck($0, record, limits, hasPicture: limits.hasPictures) }
            rest -= shown.count
            return FamilyTable(
                name: family.rawValue, title: title(family), checks: shown,
                omitted: HtmlLimits.omission(checks.count, shown.count))
        }
    }

    /// `Fairness`
    private static func title(_ family: Family) -> String { family.rawValue.prefix(1).uppercased() + family.rawValue.dropFirst() }

    /// A verdict in words, its tone, and a sign for it.
    static func words(_ outcome: String) -> (String, String, String) {
        switch outcome {
        case "pass": ("PASS", "good", "✔")
        case "fail": ("FAIL", "bad", "✘")
        default: ("NOTHING JUDGED", "warn", "!")
        }
    }

    private static func links(hasBaseline: Bool, _ figures: [HtmlFigures.Shown]) -> [Link] {
        var links = [Link(id: "not-passed", title: "What did not pass")]
        if hasBaseline { links.append(Link(id: "baseline", title: "Against the baseline")) }
        links.append(Link(id: "checks", title: "Everything that was checked"))
        links += figures.map { Link(id: $0.id, title: $0.title) }
        return links + [
            Link(id: "roles", title: "By role"), Link(id: "evidence", title: "Evidence"), Link(id: "sign-off", title: "Sign-off"),
        ]
    }
}
