import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest precision of a group less the lowest.
///
/// - Definition: max over groups of TP / (TP + FP) − min over groups; equals the `difference` of Fairlearn 0.15's
///   `MetricFrame` of `precision_score` over the judged groups.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Chouldechova 2017, Big Data 5:153; Newcombe 1998.
struct PredictiveParityDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "predictive_parity_difference", .fairness, "Highest precision of a group less the lowest.", range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(precision_score).difference() 0.15")

    static let compared: [any Measure.Type] = [Precision.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
