import AssayCheckKit
import AssayCore
import AssayManifest

/// Value of a measure in the group where it is lowest.
///
/// - Definition: min over groups; equals `group_min` of Fairlearn 0.15's `MetricFrame` over the judged groups.
/// - Units: those of the measure.
/// - Missing values: those of `GroupFrame`.
/// - State: that of the measure, for each group.
/// - Throws: RQ101 for arguments, RQ170 for a measure that groups cannot split.
/// - Source: Šidák 1967 for the confidence over all groups.
struct GroupMin: AnyGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "group_min", .fairness, "Value of a measure in the group where it is lowest.", range: -.infinity...(.infinity),
        better: .neither, parameters: [MeasureParameter("measure", .measure), MeasureParameter("group", .group)],
        equals: "fairlearn.metrics.MetricFrame.group_min 0.15")

    static let form = GroupForm.lowest
    let comparison: GroupComparison
}
