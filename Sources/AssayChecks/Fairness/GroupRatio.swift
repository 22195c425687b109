import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest value of a measure in a group divided by the highest.
///
/// - Definition: min over groups / max over groups; equals `ratio` of Fairlearn 0.15's `MetricFrame` over the judged groups.
/// - Units: those of the measure.
/// - Missing values: those of `GroupFrame`.
/// - State: that of the measure, for each group.
/// - Throws: RQ101 for arguments, RQ170 for a measure that groups cannot split, RQ171 for one that can be negative.
/// - Source: Donner and Zou 2012; Koopman 1984; Tukey 1953; Hayter 1984.
struct GroupRatio: AnyGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "group_ratio", .fairness, "Lowest value of a measure in a group divided by the highest.", range: 0...1,
        better: .higher, parameters: .measureAndGroups,
        equals: "fairlearn.metrics.MetricFrame.ratio 0.15")

    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
