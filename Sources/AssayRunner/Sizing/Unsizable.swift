import AssayCheckKit
import AssayCore
import AssayManifest

extension PlannedCheck {
    /// Why no bound of this kind speaks about the check; nil where one does.
    var unsizable: String? {
        if let skipped { return skipped }
        if requirement.comparison == nil { return "recorded, never judged" }
        if !descriptor.isStatistical { return "a fact, not an estimate from sampled rows" }
        if measure is any HistoryMeasure { return "stands on earlier runs, not on sampled rows" }
        if measure is any ProbeMeasure { return "measured by repetition on this machine, not on sampled rows" }
        if !descriptor.range.lowerBound.isFinite || !descriptor.range.upperBound.isFinite {
            return "its range has no end, so that one row can move it by any amount"
        }
        if requirement.comparison == .equal || requirement.comparison == .notEqual {
            return "no number of rows proves an equality"
        }
        return groupReason
    }

    private var groupReason: String? {
        guard descriptor.parameters.contains(where: { $0.kind == .group }) else { return nil }
        return "compares the extremes of groups, which is no sum of means; plan a rate `on` each group"
    }
}
