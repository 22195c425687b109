import AssayCore

/// Turns recorded runs into a static site: all models, a page for each with its trends and lineage, the report of each run, and a page for
/// the questions of each role.
///
/// - Definition: HTML and one style sheet, without script, links relative, nothing of the clock: the same runs give the same bytes.
/// - Throws: RP006 as `HtmlReport`; RP240 where there is no run.
public struct SiteReport: Sendable {
    private let site: Site
    private let summaries: MeasureSummaries

    /// - Parameters:
    ///   - toolVersion: of the assay that writes the site.
    ///   - summaries: what a measure is, in a sentence, by its name.
    public init(
        models: [SiteModel], toolVersion: String, summaries: @escaping MeasureSummaries = { _ in nil }
    ) throws(Diagnostic) {
        guard !models.isEmpty else {
            throw Diagnostic(.emptySite, "there is no run to show", help: "`assay run` keeps its runs in .assay/history.sqlite")
        }
        site = Site(models, toolVersion: toolVersion)
        self.summaries = summaries
    }

    /// How many files the site has.
    public var fileCount: Int { 2 + SiteRole.allCases.count + site.models.reduce(0) { $0 + 1 + $1.model.runs.count } }

    /// Hands out the files in an order in which no page leads to one that is not there yet.
    public func write(_ take: (SiteFile) throws(Diagnostic) -> Void) throws(Diagnostic) {
        let templates = try HtmlTemplates.load()
        try take(SiteFile(path: "style.css", text: HtmlTemplates.style))
        for entry in site.models {
            for index in entry.model.runs.indices { try take(try run(index, of: entry)) }
            let page = ModelPage(entry: entry, site: site).page
            try take(SiteFile(path: entry.path, text: try templates.render(page, with: "site")))
        }
        for role in SiteRole.allCases {
            try take(SiteFile(path: role.path, text: try templates.render(role.page(of: site), with: "site")))
        }
        try take(SiteFile(path: "index.html", text: try templates.render(IndexPage(site: site).page, with: "site")))
    }

    private func run(_ index: Int, of entry: Site.Entry) throws(Diagnostic) -> SiteFile {
        var ways = [
            HtmlWay(title: "All models", path: "../index.html"), HtmlWay(title: entry.title, path: "../\(entry.path)"),
        ]
        if index > 0 { ways.append(HtmlWay(title: "Run before", path: "../\(entry.runs[index - 1])")) }
        let report = HtmlReport(summaries: summaries, histories: entry.model.histories(before: index), ways: ways)
        return SiteFile(path: entry.runs[index], text: try report.render(entry.model.runs[index]))
    }
}

/// The models of a site and where their pages are.
struct Site: Sendable {
    struct Entry: Sendable {
        let model: SiteModel
        let path: String
        /// The pages of the runs, in their order.
        let runs: [String]

        /// With the history, where a site has several.
        var title: String {
            let name = model.name.allSatisfy(\.isWhitespace) ? "(no name)" : model.name
            return model.source.map { "\(name) (\($0))" } ?? name
        }
        var latest: RunRecord { model.latest }
        var latestPath: String { runs[runs.count - 1] }
        var link: SiteCell { .link(title, path) }
        /// The run before the latest.
        var previous: RunRecord? { model.runs.count > 1 ? model.runs[model.runs.count - 2] : nil }
    }

    let models: [Entry]
    let toolVersion: String

    init(_ models: [SiteModel], toolVersion: String) {
        var places = SitePlaces()
        self.toolVersion = toolVersion
        self.models = models.map { model in
            Entry(model: model, path: places.place("models", model.name), runs: model.runs.map { places.place("runs", $0.id) })
        }
    }

    var runCount: Int { models.reduce(0) { $0 + $1.model.runs.count } }
    /// The start of the newest run.
    var newest: String { models.map(\.latest.timing.started).max() ?? "" }
    var footer: String { "assay \(toolVersion) · \(NumberText.count(runCount, "run")) · newest \(SiteText.time(newest)) UTC" }
}

/// Words that several pages of a site use.
enum SiteText {
    /// `2026-11-20 10:00`.
    static func time(_ started: String) -> String { String(started.prefix(16)).replacing("T", with: " ") }

    static func commit(_ record: RunRecord) -> String {
        guard let git = record.git, let commit = git.commit else { return "no commit" }
        return "\(commit.prefix(7))\(git.dirty ? ", tree dirty" : "")"
    }

    /// A run by its commit and its time, by its time alone where there is no commit.
    static func run(_ record: RunRecord) -> String {
        let time = self.time(record.timing.started)
        return record.git?.commit == nil ? time : "\(commit(record)), \(time)"
    }

    /// `precision is 0.611, required >= 0.75`; where there is no number, the verdict in words.
    static func words(_ check: CheckResult) -> String {
        let text = CheckText(check: check)
        guard let value = text.value, let bound = check.bound, let comparison = check.comparison else { return check.message }
        let measure = check.name.dropFirst(check.family.rawValue.count + 1)
        let why = check.outcome == .inconclusive ? ": \(check.message)" : ""
        return "\(measure) is \(value), required \(comparison) \(text.bound(bound))\(why)"
    }

    /// `3f2a91bc4d5e`, `3f2a91bc4d5e and 3 more files`.
    static func digests(_ sources: [RunRecord.FileFact]) -> String {
        guard let first = sources.first else { return "none" }
        let more = sources.count > 1 ? " and \(NumberText.count(sources.count - 1, "more file"))" : ""
        return "\(first.path) \(first.sha256.prefix(12))\(more)"
    }

    static func artifact(_ record: RunRecord) -> String {
        record.model.artifact.map { "\($0.path) \($0.sha256.prefix(12))" } ?? "predictions from a column"
    }
}

extension DiagnosticCode {
    /// A site was asked for of histories that have no run.
    public static let emptySite: DiagnosticCode = "RP240"
}
