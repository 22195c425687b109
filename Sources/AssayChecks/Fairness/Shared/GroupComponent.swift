import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// One measure compared over the groups of a grouping.
struct GroupComponent: Sendable {
    let inner: InnerMeasure
    let grouping: Grouping
    let form: GroupForm
    let reference: GroupReference
    let floor: GroupFloor
    let method: IntervalMethod?

    /// What a comparison found; without a value it says why.
    struct Finding: Sendable {
        var frame: GroupFrame
        var value: Double?
        var interval: Interval?
        var contrasts: [GroupContrast] = []
        /// The contrast behind the value.
        var deciding: (lower: String, higher: String)?
        var overall: Double?
        /// The confidence of each of the intervals that hold together.
        var joint: Double?
        var reason: String?
    }

    var requests: [FoldRequest] {
        let own = inner.standard.requests
        return own.map { $0.split(by: grouping) } + (readsAllRows ? own : [])
    }

    private var readsAllRows: Bool { reference == .toOverall || inner.standard is any AllRowsMeasure }

    /// The methods of its intervals, the standard first.
    var intervalMethods: [IntervalMethod] {
        let own = inner.standard.intervalMethods
        guard form == .difference || form == .ratio else { return own }
        guard inner.share != nil else { return own.isEmpty ? [] : [.mover] + own.dropFirst() }
        return (form == .ratio ? [.koopman, .katz] : [.newcombe]) + own.filter { $0 != .wilson }
    }

    /// - Parameter confidence: that the intervals of all groups have together.
    func find(_ results: FoldResults, confidence: Double, draws: Bool) throws(Diagnostic) -> Finding {
        let frame = try GroupFrame(inner, results, by: grouping, floor: floor, draws: draws)
        let needed = form == .lowest || form == .highest || reference == .toOverall ? 1 : 2
        guard frame.judged.count >= needed else { return Finding(frame: frame, reason: tooFew(frame, needed)) }
        switch (form, reference) {
        case (.lowest, _), (.highest, _): return try extreme(frame, results, confidence, draws)
        case (_, .betweenGroups): return try between(frame, results, confidence, draws)
        case (_, .toOverall): return try toOverall(frame, results, confidence, draws)
        }
    }

    private func extreme(
        _ frame: GroupFrame, _ results: FoldResults, _ confidence: Double, _ draws: Bool
    ) throws(Diagnostic) -> Finding {
        var found = Finding(frame: frame, value: form == .lowest ? frame.lowest?.value : frame.highest?.value)
        guard draws else { return found }
        let joint = JointConfidence.ofEach(frame.judged.count, confidence: confidence)
        found.joint = joint
        let intervals = try frame.judged(inner, results, by: grouping, confidence: joint).map(\.interval)
        let (lower, upper) = (intervals.compactMap { $0?.lower }, intervals.compactMap { $0?.upper })
        guard let method = intervals.first??.method, lower.count == intervals.count else { return found }
        let ends = form == .lowest ? (lower.min(), upper.min()) : (lower.max(), upper.max())
        found.interval = Interval(lower: ends.0 ?? 0, upper: ends.1 ?? 0, confidence: confidence, method: method)
        return found
    }

    private func between(
        _ frame: GroupFrame, _ results: FoldResults, _ confidence: Double, _ draws: Bool
    ) throws(Diagnostic) -> Finding {
        guard let low = frame.lowest, let high = frame.highest else { return Finding(frame: frame) }
        guard form == .difference || high.value > 0 else {
            return Finding(frame: frame, reason: "`\(inner.name)` is 0 in every group")
        }
        var found = Finding(frame: frame, value: form == .ratio ? low.value / high.value : high.value - low.value)
        found.deciding = (low.name, high.name)
        guard draws else { return found }
        let joint = JointConfidence.ofPairs(of: frame.judged.count, confidence: confidence)
        found.joint = joint
        let groups = try frame.judged(inner, results, by: grouping, confidence: joint)
        let contrasting = Contrasting(form: form, confidence: confidence, joint: joint, method: method)
        for (index, low) in groups.enumerated() {
            for high in groups[(index + 1)...] { found.contrasts.append(contrasting.contrast(low, high)) }
        }
        found.interval = found.contrasts.interval(of: form)
        return found
    }

    private func tooFew(_ frame: GroupFrame, _ needed: Int) -> String {
        let words = needed == 1 ? "no group" : "fewer than two groups"
        let total = frame.listed.reduce(0) { $0 + $1.rows }
        let isSmall = frame.listed.count { floor.note(rows: $0.rows, of: total) == nil } < needed
        return isSmall ? "\(words) of \(floor.words)" : "\(words) where `\(inner.name)` is defined"
    }
}
