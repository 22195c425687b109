import AssayCore

/// The page of one model: what holds now, how it came to that, and from which data and commit each verdict follows.
struct ModelPage {
    /// Checks whose way from run to run is drawn.
    private static let limits = HtmlLimits(articles: 0, checks: 0, hasPictures: false, figures: 48, rows: 30)

    let entry: Site.Entry
    let site: Site

    private var latest: RunRecord { entry.latest }
    private var last: Int { entry.model.runs.count - 1 }

    var page: SitePage {
        let text = RunText(record: latest)
        let lead = [latest.model.objective, text.counts, text.origin].compactMap(\.self)
        let figures = RunFigures(record: latest, histories: entry.model.histories(before: last), limits: Self.limits).sections
        return SitePage(
            path: entry.path, heading: entry.title, lead: lead, sections: [shut, changes, lineage, waived],
            figures: HtmlFigures.shown(figures.filter { $0.id == "trend" }, Self.limits), latest: latest, footer: site.footer)
    }

    private var shut: SiteSection {
        SiteSection(
            id: "not-passed", title: "What does not pass, and since when",
            head: [.words("check"), .words("verdict"), .words("in words"), .words("since"), .words("last pass")],
            rows: latest.checks.filter(\.outcome.blocks).map { check in
                let failing = entry.model.failing(check.name)
                return [
                    .words(check.name), .verdict(check), .words(SiteText.words(check)),
                    run(failing?.since), run(failing?.lastPass),
                ]
            }, empty: "Every requirement of the latest run that was judged passed.")
    }

    /// The run at a place, by its commit.
    private func run(_ index: Int?) -> SiteCell {
        guard let index else { return .words("never") }
        let record = entry.model.runs[index]
        return .link(SiteText.run(record), entry.runs[index])
    }

    private var changes: SiteSection {
        SiteSection(
            id: "changes", title: "What changed with the latest run",
            intro: entry.previous.map { "Against the run before: \(SiteText.run($0)) UTC." },
            head: [.words("check"), .words("before"), .words("now"), .number("before"), .number("now")],
            rows: SiteChange.all(from: entry.previous, to: latest).map { change in
                [
                    .words(change.name), .words(change.verdicts.before), .words(change.verdicts.now), .number(change.values.before),
                    .number(change.values.now),
                ]
            },
            empty: entry.previous == nil ? "It is the first run." : "No verdict changed, and no check came or went.")
    }

    private var lineage: SiteSection {
        SiteSection(
            id: "lineage", title: "From data and commit to verdict",
            intro: "Newest first. Digests are the beginnings of SHA-256; the report of the run has them whole.",
            head: [
                .words("run (UTC)"), .words("data"), .words("artifact"), .words("commit"), .words("verdict"), .words("checks"),
                .words("result digest"),
            ],
            rows: entry.model.runs.indices.reversed().map { index in
                let record = entry.model.runs[index]
                return [
                    .link(SiteText.time(record.timing.started), entry.runs[index]), .words(data(record)),
                    .words(SiteText.artifact(record)), .words(SiteText.commit(record)), .verdict(record, entry.runs[index]),
                    .words(RunText(record: record).counts), .words(String(record.resultDigest.prefix(19))),
                ]
            }, empty: "No run.")
    }

    private func data(_ record: RunRecord) -> String {
        record.data.sorted { $0.key < $1.key }.map { name, table in
            "\(name): \(SiteText.digests(table.sources)), \(NumberText.count(table.rows, "row"))"
        }.joined(separator: "; ")
    }

    private var waived: SiteSection {
        SiteSection(
            id: "waived", title: "What is not judged now",
            intro: "Requirements that were waived or switched off in the latest run.",
            head: [.words("check"), .words("why")],
            rows: latest.checks.filter { $0.outcome == .skipped }.map { [.words($0.name), .words($0.message)] },
            empty: "Nothing was waived.")
    }
}

/// A check whose verdict differs between two runs.
struct SiteChange {
    let name: String
    let verdicts: (before: String, now: String)
    let values: (before: String, now: String)

    /// In the order of the later run; checks that went away are last.
    static func all(from earlier: RunRecord?, to later: RunRecord) -> [SiteChange] {
        guard let earlier else { return [] }
        let before = Dictionary(earlier.checks.map { ($0.name, $0) }) { first, _ in first }
        let names = Set(later.checks.map(\.name))
        let changed = later.checks.filter { before[$0.name]?.outcome != $0.outcome }.map {
            SiteChange($0.name, before[$0.name], $0)
        }
        return changed + earlier.checks.filter { !names.contains($0.name) }.map { SiteChange($0.name, $0, nil) }
    }

    private init(_ name: String, _ before: CheckResult?, _ now: CheckResult?) {
        self.name = name
        func tag(_ check: CheckResult?) -> String { check.map { CheckText(check: $0).tag } ?? "not there" }
        func value(_ check: CheckResult?) -> String { check.flatMap { CheckText(check: $0).value } ?? "–" }
        (verdicts, values) = ((tag(before), tag(now)), (value(before), value(now)))
    }
}
