import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

extension GroupComponent {
    /// What stands for all rows in the place of a group.
    static let allRows = "all rows"

    /// Each group against all rows in scope, which hold it too.
    func toOverall(
        _ frame: GroupFrame, _ results: FoldResults, _ confidence: Double, _ draws: Bool
    ) throws(Diagnostic) -> Finding {
        let whole = draws ? try inner.standard.conclude(results) : try inner.standard.estimate(results)
        guard let overall = whole.value else { return Finding(frame: frame, reason: whole.reason ?? "undefined over all rows") }
        guard form == .difference || overall > 0 else {
            return Finding(frame: frame, overall: overall, reason: "`\(inner.name)` is 0 over all rows")
        }
        let distances = frame.judged.map { distance($0.value, overall) }
        let widest = distances.indices.min { form == .ratio ? distances[$0] < distances[$1] : distances[$0] > distances[$1] }
        var found = Finding(frame: frame, value: widest.map { distances[$0] }, overall: overall)
        found.deciding = widest.map { ends(frame.judged[$0], overall) }
        guard draws else { return found }
        let joint = JointConfidence.ofEach(frame.judged.count, confidence: confidence)
        found.joint = joint
        var all = GroupFrame.Group(name: Self.allRows, value: overall, rows: whole.rows, share: try inner.share?.counted(results))
        all.interval = try inner.at(confidence: joint).conclude(results).interval
        let contrasting = Contrasting(form: form, confidence: confidence, joint: joint, method: method)
        found.contrasts = try frame.judged(inner, results, by: grouping, confidence: joint).map {
            contrast($0, all, contrasting, joint)
        }
        found.interval = found.contrasts.interval(of: form)
        return found
    }

    private func distance(_ value: Double, _ overall: Double) -> Double {
        form == .ratio ? min(value, overall) / max(value, overall) : abs(value - overall)
    }

    private func ends(_ group: GroupFrame.Group, _ overall: Double) -> (lower: String, higher: String) {
        group.value <= overall ? (group.name, Self.allRows) : (Self.allRows, group.name)
    }

    /// A share of all rows is a mean of the group's and that of the others, so the contrast is one with the others, scaled. Other measures
    /// are taken as independent of the value of all rows, which makes the interval too wide rather than too narrow.
    private func contrast(
        _ group: GroupFrame.Group, _ all: GroupFrame.Group, _ contrasting: Contrasting, _ joint: Double
    ) -> GroupContrast {
        let (low, high) = group.value <= all.value ? (group, all) : (all, group)
        var found = contrasting.contrast(low, high)
        guard let own = group.share, let whole = all.share, method == nil || method == .koopman || method == .newcombe else {
            return found
        }
        let others = whole.without(own), weight = own.whole / whole.whole
        guard others.whole > 0, let rate = others.proportion.rate else {
            let same = form == .ratio ? 1.0 : 0
            found.interval = found.interval.map {
                Interval(lower: same, upper: same, confidence: $0.confidence, method: $0.method)
            }
            return found
        }
        var rest = GroupFrame.Group(name: Self.allRows, value: rate, rows: all.rows - group.rows, share: others)
        rest.interval = ProportionInterval.wilson(others.proportion, confidence: joint)
        found.equality = contrasting.equality(group, rest)
        found.interval =
            form == .ratio
            ? scaledRatio(contrasting.ratio(group, rest), weight, isGroupFirst: low.name == group.name)
            : scaledDifference(
                low.name == group.name ? contrasting.difference(rest, group) : contrasting.difference(group, rest), 1 - weight)
        return found
    }

    private func scaledDifference(_ interval: Interval?, _ factor: Double) -> Interval? {
        interval.map {
            Interval(lower: factor * $0.lower, upper: factor * $0.upper, confidence: $0.confidence, method: $0.method)
        }
    }

    /// Group over all rows, from group over the others: r / (w r + 1 − w), which grows with r.
    private func scaledRatio(_ interval: Interval?, _ weight: Double, isGroupFirst: Bool) -> Interval? {
        guard let interval else { return nil }
        func scaled(_ ratio: Double) -> Double { ratio.isFinite ? ratio / (weight * ratio + 1 - weight) : 1 / weight }
        let (lower, upper) = (scaled(interval.lower), scaled(interval.upper))
        return Interval(
            lower: isGroupFirst ? lower : 1 / upper, upper: isGroupFirst ? upper : 1 / lower, confidence: interval.confidence,
            method: interval.method)
    }
}
