import AssayCore

/// A check as the HTML report shows it.
struct HtmlCheck {
    let tag, tone, headline, observed, rows, chart, rerun: String
    let brief, place: String?
    let lines: [String]
    /// The figures that show it.
    let seen: HtmlPage.Items<HtmlPage.Link>?

    init(
        _ check: CheckResult, _ record: RunRecord, _ limits: HtmlLimits, hasPicture: Bool = true, figures: [HtmlPage.Link] = []
    ) {
        seen = figures.isEmpty ? nil : HtmlPage.Items(items: figures)
        let text = CheckText(check: check)
        (tag, tone, headline) = (text.tag, Self.tone(check), text.headline)
        (observed, chart) = (text.value ?? "–", hasPicture ? IntervalChart(check: check).svg : "")
        rows = check.rows > 0 ? NumberText.count(check.rows) : ""
        (rerun, place) = (text.rerun(record.manifest), text.place)
        brief = [check.observed == nil ? check.message : nil, text.sensitivity, text.omissions].compactMap(\.self).first
        let problem = check.diagnostic.map { [$0.message] + $0.details + [$0.help].compactMap(\.self) } ?? []
        lines = Array((text.explanation + text.words(notIn: text.explanation) + problem).prefix(limits.rows))
    }

    static func tone(_ check: CheckResult) -> String {
        if check.isWarning { return "warn" }
        return switch check.outcome {
        case .pass: "good"
        case .fail, .error: "bad"
        case .inconclusive: "warn"
        case .skipped, .recorded: "quiet"
        }
    }
}

/// A check beside its baseline.
struct HtmlComparison {
    let name, now, before, change, tag, tone: String

    init?(_ check: CheckResult) {
        guard let observed = check.observed, let baseline = check.baseline else { return nil }
        let text = CheckText(check: check)
        (name, tag, tone) = (text.headline, text.tag, check.outcome == .pass ? "good" : check.outcome.blocks ? "bad" : "quiet")
        now = text.value ?? ""
        before = NumberText.value(baseline, unit: check.unit, bound: check.bound)
        change = (observed > baseline ? "+" : "") + NumberText.value(observed - baseline, unit: check.unit)
    }
}
