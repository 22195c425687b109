import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest value of a measure in a group less the lowest.
///
/// - Definition: max over groups − min over groups; equals `difference` of Fairlearn 0.15's `MetricFrame` over the judged
///   groups.
/// - Units: those of the measure.
/// - Missing values: those of `GroupFrame`.
/// - State: that of the measure, for each group.
/// - Throws: RQ101 for arguments, RQ170 for a measure that groups cannot split.
/// - Source: Zou and Donner 2008; Tukey 1953; Hayter 1984.
struct GroupDifference: AnyGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "group_difference", .fairness, "Highest value of a measure in a group less the lowest.", range: 0...(.infinity),
        better: .lower, parameters: .measureAndGroups,
        equals: "fairlearn.metrics.MetricFrame.difference 0.15")

    static let form = GroupForm.difference
    let comparison: GroupComparison
}
