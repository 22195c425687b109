import AssayCore

/// Everything of a run that can be drawn, section by section. What there is to draw stands in the record; no measure is known by name.
struct RunFigures {
    let record: RunRecord
    /// How the checks went in earlier runs.
    let histories: [CheckHistory]
    let limits: HtmlLimits

    var sections: [HtmlFigures] {
        [
            HtmlFigures(
                id: "trend", title: "From run to run",
                intro: "Recorded runs of this model, oldest first, and this one last. Bars are intervals.", figures: trends),
            HtmlFigures(
                id: "groups", title: "By group",
                intro: "The value in each group with its interval. A group that is too small is listed and not judged. "
                    + "Equal values do not show that nobody is harmed.",
                figures: ordered.flatMap { GroupChart.figures(of: $0, limits) }),
            HtmlFigures(
                id: "scores", title: "Scores", intro: "How the model scores rows of each class.",
                figures: histograms(.scores)),
            HtmlFigures(
                id: "matrix", title: "Confusion matrix", intro: "Labelled rows by their true class and by what was decided.",
                figures: record.checks.drawn { check in [check.details?.matrix].compactMap(\.self).map { Sliced(check, $0) } }
                    .compactMap { MatrixChart(matrix: $0.drawn.value).figure(about: $0.checks, limits) }),
            HtmlFigures(
                id: "curves", title: "Curves",
                figures: record.checks.drawn { check in (check.details?.curves ?? []).map { Sliced(check, $0) } }
                    .compactMap { CurveChart(curve: $0.drawn.value).figure(about: $0.checks, limits) }),
            HtmlFigures(
                id: "thresholds", title: "Other thresholds",
                intro: "What deciding at another threshold would come to on these rows: information, which no verdict stands on.",
                figures: thresholds),
            HtmlFigures(
                id: "drift", title: "Drift",
                intro: "Columns as they are and as the reference has them, in the bins that the comparison uses.",
                figures: histograms(.drift)),
        ]
    }

    /// One picture of several slices would not say whose it is.
    private struct Sliced<Value: Hashable>: Hashable {
        let slice: String?
        let value: Value

        init(_ check: CheckResult, _ value: Value) { (slice, self.value) = (check.slice, value) }
    }

    private var ordered: [CheckResult] {
        record.checks.filter(\.outcome.blocks) + record.checks.filter { !$0.outcome.blocks }
    }

    private var thresholds: [HtmlFigure] {
        let curves = { (check: CheckResult) in [check.details?.thresholdCurve].compactMap(\.self) }
        let rates = record.checks.drawn { check in curves(check).map { Sliced(check, $0) } }
        let values = record.checks.drawn { check in curves(check).map { Sliced(check, ThresholdChart.values(of: $0)) } }
        return rates.compactMap { ThresholdChart(curve: $0.drawn.value).rateFigure(about: $0.checks, limits) }
            + values.compactMap { ThresholdChart(curve: $0.drawn.value).valueFigure(about: $0.checks, limits) }
    }

    private func histograms(_ kind: Histogram.Kind) -> [HtmlFigure] {
        record.checks.drawn { check in (check.details?.histograms ?? []).filter { $0.kind == kind }.map { Sliced(check, $0) } }
            .compactMap { drawn, checks in
                let threshold = kind == .scores ? checks.compactMap { $0.details?.thresholdCurve?.chosen }.first : nil
                return HistogramChart(histogram: drawn.value, threshold: threshold).figure(about: checks, limits)
            }
    }

    private var trends: [HtmlFigure] {
        let points = Dictionary(histories.map { ($0.name, $0.points) }) { first, _ in first }
        return ordered.compactMap { check in
            let earlier = (points[check.name] ?? []).filter { $0.run != record.id }
            guard !earlier.isEmpty else { return nil }
            return TrendChart(check: check, points: earlier + [.init(check, of: record)]).figure(limits)
        }
    }
}
