import AssayCore

/// What risk managers ask of a site.
struct RiskQuestions {
    static let lead = "Which models are gated, on which evidence, what was waived, and where the evidence ends."

    let site: Site

    var sections: [SiteSection] { [verdicts, evidence, waived, unproven, groups, age] }

    private var verdicts: SiteSection {
        SiteSection(
            id: "verdicts", title: "Which models are gated, and with what verdict?",
            head: [
                .words("model"), .words("verdict"), .number("requirements"), .number("passed"), .number("did not pass"),
                .number("waived"), .number("only recorded"), .words("an unchanged model would not pass"),
            ],
            rows: site.models.map { entry in
                let summary = entry.latest.summary
                return [
                    entry.link, .verdict(entry.latest, entry.latestPath), .number(NumberText.count(summary.declared)),
                    .number(NumberText.count(summary.pass)),
                    .number(NumberText.count(summary.fail + summary.inconclusive + summary.error)),
                    .number(NumberText.count(summary.skipped)), .number(NumberText.count(summary.recorded)),
                    .words(
                        summary.falseAlarm.map { "with a probability of about \(NumberText.roundedPercent($0))" } ?? "not stated"),
                ]
            }, empty: "None.")
    }

    private var evidence: SiteSection {
        SiteSection(
            id: "evidence", title: "On which data and commit does each verdict stand?",
            intro: "A verdict on a changed work tree cannot be traced to a commit alone.",
            head: [
                .words("model"), .words("data"), .words("artifact"), .words("commit"), .words("work tree"), .words("result digest"),
            ],
            rows: site.models.map { entry in
                let record = entry.latest
                let data = record.data.sorted { $0.key < $1.key }.map { "\($0.key): \(SiteText.digests($0.value.sources))" }
                return [
                    entry.link, .words(data.joined(separator: "; ")), .words(SiteText.artifact(record)),
                    .words(record.git?.commit ?? "none"), tree(record), .words(record.resultDigest),
                ]
            }, empty: "None.")
    }

    private func tree(_ record: RunRecord) -> SiteCell {
        guard let git = record.git else { return SiteCell(text: record.gitReason ?? "unknown", kind: "warn") }
        return git.dirty ? SiteCell(text: "changed", kind: "warn") : SiteCell(text: "clean", kind: "good")
    }

    private var waived: SiteSection {
        SiteSection(
            id: "waived", title: "What was waived or switched off, by whom, and until when?",
            head: [.words("model"), .words("check"), .words("why")],
            rows: site.latestChecks { $0.outcome == .skipped }.map { [$0.link, .words($1.name), .words($1.message)] },
            empty: "Nothing.")
    }

    private var unproven: SiteSection {
        SiteSection(
            id: "unproven", title: "Where is the evidence too little?",
            intro: "Requirements without a verdict, because nothing was in scope or the interval leaves it open.",
            head: [.words("model"), .words("check"), .words("in words"), .number("rows")],
            rows: site.latestChecks { $0.outcome == .inconclusive }.map {
                [$0.link, .words($1.name), .words(SiteText.words($1)), .number(NumberText.count($1.rows))]
            }, empty: "Nowhere: every requirement that was judged has a verdict.")
    }

    private var groups: SiteSection {
        SiteSection(
            id: "groups", title: "Are people treated alike?",
            intro: "Every requirement of the fairness family. Equal values do not show that nobody is harmed.",
            head: [.words("model"), .words("check"), .words("verdict"), .number("observed"), .words("interval"), .number("rows")],
            rows: site.latestChecks { $0.family == .fairness }.map { entry, check in
                let text = CheckText(check: check)
                return [
                    entry.link, .words(text.headline), .verdict(check), .number(text.value ?? "–"),
                    .words(check.interval.map(text.range) ?? "–"), .number(NumberText.count(check.rows)),
                ]
            }, empty: "No model has a requirement of the fairness family.")
    }

    private var age: SiteSection {
        SiteSection(
            id: "age", title: "Which models were not gated for long?",
            intro: "Oldest first. Days are counted to the newest run of this site, \(SiteText.time(site.newest)) UTC.",
            head: [.words("model"), .words("latest run (UTC)"), .number("days before the newest"), .words("verdict")],
            rows: site.models.sorted { ($0.latest.timing.started, $0.path) < ($1.latest.timing.started, $1.path) }.map { entry in
                let days = Days.between(entry.latest.timing.started, site.newest)
                return [
                    entry.link, .words(SiteText.time(entry.latest.timing.started)), .number(days.map(NumberText.count) ?? "–"),
                    .verdict(entry.latest, entry.latestPath),
                ]
            }, empty: "None.")
    }
}

/// Whole days between two times that are written as ISO 8601 in UTC.
enum Days {
    /// Nil where one of them is no such time.
    static func between(_ earlier: String, _ later: String) -> Int? {
        guard let first = number(earlier), let last = number(later) else { return nil }
        return last - first
    }

    /// Days since 1 March of year 0 of the Gregorian calendar.
    ///
    /// - Source: Richards 2013, Explanatory Supplement to the Astronomical Almanac, chapter 15.
    private static func number(_ time: String) -> Int? {
        let parts = time.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...9_999).contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
            return nil
        }
        let (year, month) = (parts[1] > 2 ? parts[0] : parts[0] - 1, (parts[1] + 9) % 12)
        return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + parts[2] - 1
    }
}
