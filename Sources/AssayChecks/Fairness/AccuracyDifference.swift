import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest accuracy of a group less the lowest.
///
/// - Definition: max over groups of the share of rows decided rightly − min over groups; equals the `difference` of
///   Fairlearn 0.15's `MetricFrame` of `accuracy_score` over the judged groups.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Agarwal et al. 2018; Newcombe 1998.
struct AccuracyDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "accuracy_difference", .fairness, "Highest accuracy of a group less the lowest.", range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], parameters: .groups,
        equals: "fairlearn.metrics.MetricFrame(accuracy_score).difference() 0.15")

    static let compared: [any Measure.Type] = [Accuracy.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
