import AssayCore

/// What subject-matter experts ask of a site.
struct ExpertQuestions {
    static let lead = "What each model is for, whether it is good enough for that, and what changed."

    let site: Site

    var sections: [SiteSection] { [purpose, shortfalls, groups, change] }

    private var purpose: SiteSection {
        SiteSection(
            id: "purpose", title: "What is each model for, and is it good enough?",
            head: [.words("model"), .words("what it is for"), .words("verdict"), .words("in words")],
            rows: site.models.map { entry in
                [
                    entry.link, .words(entry.latest.model.objective ?? "the manifest does not say (model.objective)"),
                    .verdict(entry.latest, entry.latestPath), .words(words(entry.latest.summary)),
                ]
            }, empty: "None.")
    }

    private func words(_ summary: Summary) -> String {
        let judged = summary.pass + summary.fail + summary.inconclusive + summary.error
        let rest = judged - summary.pass
        if judged == 0 { return "nothing was judged" }
        if rest == 0 { return judged == 1 ? "the requirement holds" : "all \(NumberText.count(judged)) requirements hold" }
        return
            "\(NumberText.count(rest)) of \(NumberText.count(judged, "requirement")) \(rest == 1 ? "does" : "do") not hold or could not be judged"
    }

    private var shortfalls: SiteSection {
        SiteSection(
            id: "shortfalls", title: "What is not good enough?",
            head: [.words("model"), .words("in words"), .words("verdict"), .number("rows"), .words("how sure")],
            rows: site.latestChecks { $0.outcome.blocks && ($0.family == .performance || $0.family == .fairness) }.map {
                entry, check in
                let text = CheckText(check: check)
                let sure = check.interval.map { "\(NumberText.percent($0.confidence)) interval \(text.range($0))" }
                return [
                    entry.link, .words(SiteText.words(check)), .verdict(check), .number(NumberText.count(check.rows)),
                    .words(sure ?? "no interval"),
                ]
            }, empty: "Quality and fairness are as the manifests ask.")
    }

    private var groups: SiteSection {
        SiteSection(
            id: "groups", title: "Which groups fare differently?",
            intro: "The lowest and the highest group of each check that compares groups.",
            head: [.words("model"), .words("check"), .words("lowest"), .words("highest"), .words("verdict")],
            rows: site.latestChecks { $0.details?.groups != nil }.flatMap(Self.extremes), empty: "No check compares groups.")
    }

    /// A row for each rate that the check compares.
    private static func extremes(_ entry: Site.Entry, _ check: CheckResult) -> [[SiteCell]] {
        Dictionary(grouping: judged(check), by: \.measure).sorted { ($0.key ?? "") < ($1.key ?? "") }.compactMap { _, groups in
            let sorted = groups.sorted { ($0.value ?? 0, $0.group) < ($1.value ?? 0, $1.group) }
            guard sorted.count > 1, let low = sorted.first, let high = sorted.last else { return nil }
            return [entry.link, .words(check.name), .words(words(low)), .words(words(high)), .verdict(check)]
        }
    }

    private static func judged(_ check: CheckResult) -> [GroupValue] {
        (check.details?.groups ?? []).filter { $0.value != nil && $0.note == nil }
    }

    private static func words(_ group: GroupValue) -> String {
        "\(group.label) \(NumberText.value(group.value ?? 0, unit: nil)) (n \(group.count))"
    }

    private var change: SiteSection {
        SiteSection(
            id: "change", title: "Has it become better or worse?",
            intro: "Requirements on quality and fairness against the run before.",
            head: [
                .words("model"), .words("requirement"), .number("before"), .number("now"), .number("change"), .words("verdict"),
            ],
            rows: site.models.flatMap(changes), empty: "No value changed, or there is no earlier run.")
    }

    private func changes(_ entry: Site.Entry) -> [[SiteCell]] {
        guard let previous = entry.previous else { return [] }
        let before = Dictionary(previous.checks.map { ($0.name, $0) }) { first, _ in first }
        return entry.latest.checks.filter { $0.family == .performance || $0.family == .fairness }.compactMap { check in
            guard check.bound != nil, let now = check.observed, let then = before[check.name]?.observed, now != then else {
                return nil
            }
            let text = CheckText(check: check)
            return [
                entry.link, .words(check.requirement), .number(NumberText.value(then, unit: check.unit)),
                .number(text.value ?? "–"),
                .number((now > then ? "+" : "") + NumberText.value(now - then, unit: check.unit)), .verdict(check),
            ]
        }
    }
}
