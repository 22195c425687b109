import AssayCore

/// The first page of a site: every model ever gated, what needs attention first.
struct IndexPage {
    let site: Site

    var page: SitePage {
        SitePage(
            path: "index.html", heading: "Models under test", lead: [counts], sections: [attention, all, recent],
            footer: site.footer)
    }

    private var shut: [Site.Entry] { site.models.filter { $0.latest.summary.outcome != "pass" } }

    private var counts: String {
        let passing = site.models.count - shut.count
        return "\(NumberText.count(site.models.count, "model")): \(NumberText.count(passing)) passing, "
            + "\(NumberText.count(shut.count)) not passing. \(NumberText.count(site.runCount, "run")), "
            + "the newest of \(SiteText.time(site.newest)) UTC."
    }

    private var attention: SiteSection {
        SiteSection(
            id: "attention", title: "What needs attention", intro: "Models whose latest run did not pass.",
            head: [.words("model"), .words("latest verdict"), .words("what keeps the gate shut"), .words("latest run (UTC)")],
            rows: shut.map { entry in
                [
                    entry.link, .verdict(entry.latest, entry.latestPath), .words(reasons(entry.latest)),
                    .words(SiteText.time(entry.latest.timing.started)),
                ]
            }, empty: "Nothing: the latest run of every model passed.")
    }

    private func reasons(_ record: RunRecord) -> String {
        let shut = record.checks.filter(\.blocks).map(\.name)
        guard !shut.isEmpty else { return "nothing was judged" }
        let more = shut.count > 3 ? " and \(NumberText.count(shut.count - 3)) more" : ""
        return shut.prefix(3).joined(separator: ", ") + more
    }

    private var all: SiteSection {
        SiteSection(
            id: "models", title: "All models",
            head: [
                .words("model"), .words("verdict"), .words("task"), .words("latest run (UTC)"), .words("commit"), .number("runs"),
                .number("passed of the last ten"),
            ],
            rows: site.models.map { entry in
                let last = entry.model.runs.suffix(10)
                return [
                    entry.link, .verdict(entry.latest, entry.latestPath), .words(entry.latest.model.task.rawValue),
                    .words(SiteText.time(entry.latest.timing.started)), .words(SiteText.commit(entry.latest)),
                    .number(NumberText.count(entry.model.runs.count)),
                    .number("\(last.count { $0.summary.outcome == "pass" }) of \(last.count)"),
                ]
            }, empty: "No model was ever gated.")
    }

    private var recent: SiteSection {
        let runs = site.models.flatMap { entry in
            entry.model.runs.indices.map { (entry, entry.model.runs[$0], entry.runs[$0]) }
        }.sorted { ($1.1.timing.started, $0.2) < ($0.1.timing.started, $1.2) }
        return SiteSection(
            id: "recent", title: "Latest runs",
            head: [.words("run (UTC)"), .words("verdict"), .words("model"), .words("commit"), .words("checks")],
            rows: runs.prefix(20).map { entry, record, path in
                [
                    .link(SiteText.time(record.timing.started), path), .verdict(record, path), entry.link,
                    .words(SiteText.commit(record)), .words(RunText(record: record).counts),
                ]
            }, empty: "No run.")
    }
}
