import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest true negative rate of a group less the lowest.
///
/// - Definition: max over groups of TN / (TN + FP) − min over groups; equals the `difference` of Fairlearn 0.15's
///   `MetricFrame` of `true_negative_rate` over the judged groups.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Hardt, Price and Srebro 2016; Newcombe 1998.
struct TrueNegativeRateDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "true_negative_rate_difference", .fairness, "Highest true negative rate of a group less the lowest.",
        range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(true_negative_rate).difference() 0.15")

    static let compared: [any Measure.Type] = [Specificity.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
