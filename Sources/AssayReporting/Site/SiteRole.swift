import AssayCore

/// Who reads a site, each with a page for their questions.
enum SiteRole: String, CaseIterable, Sendable {
    case softwareEngineer = "software-engineer"
    case riskManager = "risk-manager"
    case subjectMatterExpert = "subject-matter-expert"

    var path: String { "roles/\(rawValue).html" }

    var title: String {
        switch self {
        case .softwareEngineer: "For software engineers"
        case .riskManager: "For risk managers"
        case .subjectMatterExpert: "For subject-matter experts"
        }
    }

    /// The pages that every page leads to.
    static var ways: [HtmlWay] {
        [HtmlWay(title: "All models", path: "index.html")] + allCases.map { HtmlWay(title: $0.title, path: $0.path) }
    }

    func page(of site: Site) -> SitePage {
        let (lead, sections) =
            switch self {
            case .softwareEngineer: (EngineerQuestions.lead, EngineerQuestions(site: site).sections)
            case .riskManager: (RiskQuestions.lead, RiskQuestions(site: site).sections)
            case .subjectMatterExpert: (ExpertQuestions.lead, ExpertQuestions(site: site).sections)
            }
        return SitePage(path: path, heading: title, lead: [lead], sections: sections, footer: site.footer)
    }
}

extension Site {
    /// The checks of the latest run of each model that a test lets through.
    func latestChecks(_ isShown: (CheckResult) -> Bool) -> [(entry: Entry, check: CheckResult)] {
        models.flatMap { entry in entry.latest.checks.filter(isShown).map { (entry, $0) } }
    }
}
