import AssayCore

/// What the template of the HTML report shows; the names of the properties are its tags.
struct HtmlPage {
    struct Link { let id, title: String }
    struct Checks { let checks: [HtmlCheck] }
    struct FamilyTable {
        let name, title: String
        let checks: [HtmlCheck]
    }
    struct Comparisons { let rows: [HtmlComparison] }
    struct Items<Item> { let items: [Item] }

    let style: String
    let verdict, verdictClass, sign, model: String
    let objective: String?
    let counts, origin, nothingFailed: String
    let sections: [Link]
    let notPassed: Checks?
    let compared: Comparisons?
    let families: [FamilyTable]
    let groups: Items<HtmlGroups>?
    let curves: Items<HtmlCurve>?
    let roles: [HtmlRole]
    let facts: [HtmlEvidence.Fact]
    let waived: Items<HtmlEvidence.Waived>?
    let notes: Items<String>?
    let falseAlarm: String?
    let footer: String

    init(_ record: RunRecord, style: String, summaries: @escaping MeasureSummaries) {
        let text = RunText(record: record)
        self.style = style
        (verdict, verdictClass, sign) = Self.words(record.summary.outcome)
        (model, objective, counts, origin) = (record.model.name, record.model.objective, text.counts, text.origin)
        nothingFailed = record.summary.outcome == "pass" ? "Every requirement passed." : "No requirement had anything in scope."
        let failed = record.checks.filter(\.outcome.blocks).map { HtmlCheck($0, record) }
        notPassed = failed.isEmpty ? nil : Checks(checks: failed)
        let pairs = record.checks.compactMap(HtmlComparison.init)
        compared = pairs.isEmpty ? nil : Comparisons(rows: pairs)
        families = Family.allCases.compactMap { family in
            let checks = record.checks.filter { $0.family == family }.map { HtmlCheck($0, record) }
            return checks.isEmpty ? nil : FamilyTable(name: family.rawValue, title: Self.title(family), checks: checks)
        }
        let grouped = record.checks.compactMap(HtmlGroups.init)
        groups = grouped.isEmpty ? nil : Items(items: grouped)
        let drawn = record.checks.flatMap(HtmlCurve.all)
        curves = drawn.isEmpty ? nil : Items(items: drawn)
        roles = HtmlRole.all(record, summaries)
        let evidence = HtmlEvidence(record: record)
        (facts, falseAlarm) = (evidence.facts, text.falseAlarm)
        waived = evidence.waived.isEmpty ? nil : Items(items: evidence.waived)
        notes = record.notes.isEmpty ? nil : Items(items: record.notes.map { "\($0.code.rawValue): \($0.message)" })
        sections = Self.links(hasBaseline: compared != nil, hasGroups: groups != nil, hasCurves: curves != nil)
        footer = "\(text.subject) · run \(record.id) · \(record.timing.started)"
    }

    /// `Fairness`
    private static func title(_ family: Family) -> String { family.rawValue.prefix(1).uppercased() + family.rawValue.dropFirst() }

    private static func words(_ outcome: String) -> (String, String, String) {
        switch outcome {
        case "pass": ("PASS", "good", "✔")
        case "fail": ("FAIL", "bad", "✘")
        default: ("NOTHING JUDGED", "warn", "!")
        }
    }

    private static func links(hasBaseline: Bool, hasGroups: Bool, hasCurves: Bool) -> [Link] {
        var links = [Link(id: "not-passed", title: "What did not pass")]
        if hasBaseline { links.append(Link(id: "baseline", title: "Against the baseline")) }
        links.append(Link(id: "checks", title: "Everything that was checked"))
        if hasGroups { links.append(Link(id: "groups", title: "By group")) }
        if hasCurves { links.append(Link(id: "curves", title: "Curves")) }
        return links + [
            Link(id: "roles", title: "By role"), Link(id: "evidence", title: "Evidence"), Link(id: "sign-off", title: "Sign-off"),
        ]
    }
}
