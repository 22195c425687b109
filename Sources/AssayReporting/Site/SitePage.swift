import AssayCore

/// A file of a site.
public struct SiteFile: Sendable {
    /// Relative to the site's folder, with `/`.
    public var path: String
    public var text: String
}

/// What the template of a site's page shows; the names of the properties are its tags.
struct SitePage {
    struct Way {
        let title, path: String
        let current: String?
    }
    struct Verdict { let sign, words: String }

    let root, title, heading, tone: String
    let verdict: Verdict?
    let lead: [String]
    let ways: [Way]
    let sections: [SiteSection.Shown]
    let figures: [HtmlFigures.Shown]
    let footer: String

    /// - Parameter path: of this page in the site.
    init(
        path: String, heading: String, lead: [String], sections: [SiteSection], figures: [HtmlFigures.Shown] = [],
        latest: RunRecord? = nil, footer: String
    ) {
        root = path.contains("/") ? "../" : ""
        (self.heading, self.lead, self.figures, self.footer) = (heading, lead, figures, footer)
        let words = latest.map { HtmlPage.words($0.summary.outcome) }
        title = "\(words.map { "\($0.0) · " } ?? "")\(heading) · assay"
        (verdict, tone) = (words.map { Verdict(sign: $0.2, words: $0.0) }, words?.1 ?? "plain")
        let root = root
        ways = SiteRole.ways.map { Way(title: $0.title, path: root + $0.path, current: $0.path == path ? "page" : nil) }
        self.sections = sections.map { $0.shown(root) }
    }
}
