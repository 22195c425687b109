import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest false positive rate of a group less the lowest.
///
/// - Definition: max over groups of FP / (FP + TN) − min over groups; equals the `difference` of Fairlearn 0.15's
///   `MetricFrame` of `false_positive_rate` over the judged groups.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Chouldechova 2017, predictive equality; Newcombe 1998.
struct FalsePositiveRateDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "false_positive_rate_difference", .fairness, "Highest false positive rate of a group less the lowest.",
        range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(false_positive_rate).difference() 0.15")

    static let compared: [any Measure.Type] = [FalsePositiveRate.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
