import AssayCore

/// A check as the HTML report shows it.
struct HtmlCheck {
    let tag, tone, headline, observed, rows, chart, rerun: String
    let brief, place: String?
    let lines: [String]

    init(_ check: CheckResult, _ record: RunRecord) {
        let text = CheckText(check: check)
        (tag, tone, headline) = (text.tag, Self.tone(check), text.headline)
        (observed, chart) = (text.value ?? "–", IntervalChart(check: check).svg)
        rows = check.rows > 0 ? NumberText.count(check.rows) : ""
        (rerun, place) = (text.rerun(record.manifest), text.place)
        brief = [check.observed == nil ? check.message : nil, text.sensitivity, text.omissions].compactMap(\.self).first
        let problem = check.diagnostic.map { [$0.message] + $0.details + [$0.help].compactMap(\.self) } ?? []
        lines = text.explanation + text.words(notIn: text.explanation) + problem
    }

    private static func tone(_ check: CheckResult) -> String {
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

/// A check's values by group.
struct HtmlGroups {
    struct Row { let group, value, interval, rows, note: String }

    let name, chart: String
    let rows: [Row]

    init?(_ check: CheckResult) {
        guard let groups = check.details?.groups, !groups.isEmpty else { return nil }
        (name, chart) = (check.name, GroupChart(groups: groups, name: check.name).svg)
        rows = groups.map { group in
            Row(
                group: group.label, value: group.value.map { NumberText.value($0, unit: nil) } ?? "–",
                interval: group.interval.map(CheckText(check: check).range) ?? "", rows: group.count,
                note: group.note ?? "")
        }
    }
}

/// A curve of a check.
struct HtmlCurve {
    let name, title, chart: String

    static func all(of check: CheckResult) -> [HtmlCurve] {
        (check.details?.curves ?? []).map { curve in
            let chart = CurveChart(curve: curve)
            return HtmlCurve(name: check.name, title: chart.title, chart: chart.svg)
        }
    }
}
