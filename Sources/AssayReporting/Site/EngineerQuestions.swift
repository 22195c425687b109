import AssayCore

/// What software engineers ask of a site.
struct EngineerQuestions {
    static let lead = "What is broken, since which commit, and how to run it again."

    let site: Site

    var sections: [SiteSection] { [broken, unmeasured, changed, tested] }

    private var broken: SiteSection {
        SiteSection(
            id: "broken", title: "What keeps a gate shut, since which commit, and how do I run it again?",
            head: [
                .words("model"), .words("check"), .words("verdict"), .number("observed"), .words("since"), .words("stands in"),
                .words("run it again"),
            ],
            rows: site.latestChecks(\.outcome.blocks).map { entry, check in
                let text = CheckText(check: check)
                let since = entry.model.failing(check.name)?.since ?? entry.model.runs.count - 1
                return [
                    entry.link, .words(text.headline), .verdict(check), .number(text.value ?? "–"),
                    .link(SiteText.run(entry.model.runs[since]), entry.runs[since]), .words(text.place ?? "–"),
                    .words(String(text.rerun(entry.latest.manifest).dropFirst("rerun: ".count))),
                ]
            }, empty: "Nothing.")
    }

    private var unmeasured: SiteSection {
        SiteSection(
            id: "unmeasured", title: "What could not be measured, and what helps?",
            head: [.words("model"), .words("check"), .words("what is wrong"), .words("what helps")],
            rows: site.latestChecks { $0.outcome == .error }.map { entry, check in
                [
                    entry.link, .words(check.name),
                    .words(check.diagnostic.map { "\($0.code.rawValue): \($0.message)" } ?? check.message),
                    .words(check.diagnostic?.help ?? "–"),
                ]
            }, empty: "Everything that was asked for was measured.")
    }

    private var changed: SiteSection {
        SiteSection(
            id: "changed", title: "Which verdicts changed with the latest run of each model?",
            head: [.words("model"), .words("check"), .words("before"), .words("now"), .words("run")],
            rows: site.models.flatMap { entry in
                SiteChange.all(from: entry.previous, to: entry.latest).map { change in
                    [
                        entry.link, .words(change.name), .words("\(change.verdicts.before) \(change.values.before)"),
                        .words("\(change.verdicts.now) \(change.values.now)"),
                        .link(SiteText.run(entry.latest), entry.latestPath),
                    ]
                }
            }, empty: "None.")
    }

    private var tested: SiteSection {
        SiteSection(
            id: "tested", title: "What was tested, under which runtime, and where?",
            head: [
                .words("model"), .words("artifact"), .words("commit"), .words("branch"), .words("runtime"), .words("machine"),
                .words("CI"), .number("wall time"),
            ],
            rows: site.models.map { entry in
                let (record, environment) = (entry.latest, entry.latest.environment)
                return [
                    entry.link, .words(SiteText.artifact(record)), .words(SiteText.commit(record)),
                    .words(record.git?.branch ?? "–"),
                    .words(environment.runtimes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")),
                    .words("\(environment.operatingSystem), \(environment.architecture ?? environment.processor)"),
                    .words(environment.ci ?? "–"), .number(NumberText.value(record.timing.wallSeconds, unit: "s")),
                ]
            }, empty: "Nothing.")
    }
}
