import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest true positive rate of a group less the lowest.
///
/// - Definition: max over groups of TP / (TP + FN) − min over groups; equals the `difference` of Fairlearn 0.15's
///   `MetricFrame` of `true_positive_rate` over the judged groups. `equal_opportunity_*` is the same.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Hardt, Price and Srebro 2016; Newcombe 1998.
struct TruePositiveRateDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "true_positive_rate_difference", .fairness, "Highest true positive rate of a group less the lowest.",
        range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(true_positive_rate).difference() 0.15")

    static let compared: [any Measure.Type] = [Recall.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
