import AssayCheckKit
import AssayCore
import AssayManifest

/// Accuracy of the group with the lowest.
///
/// - Definition: min over groups of the share of rows decided rightly; equals the `group_min` of Fairlearn 0.15's
///   `MetricFrame` of `accuracy_score` over the judged groups.
/// - Units: a rate in 0...1.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Agarwal et al. 2018; Wilson 1927; Šidák 1967.
struct AccuracyGroupMin: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "accuracy_group_min", .fairness, "Accuracy of the group with the lowest.", range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], parameters: [MeasureParameter("group", .group)],
        equals: "fairlearn.metrics.MetricFrame(accuracy_score).group_min() 0.15")

    static let compared: [any Measure.Type] = [Accuracy.self]
    static let form = GroupForm.lowest
    let comparison: GroupComparison
}
