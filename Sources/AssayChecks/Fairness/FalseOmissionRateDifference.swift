import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest false omission rate of a group less the lowest.
///
/// - Definition: max over groups of FN / (FN + TN) − min over groups; equals the `difference` of Fairlearn 0.15's
///   `MetricFrame` of `1 - precision_score of the negative class` over the judged groups.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Saleiro et al. 2018, Aequitas; Newcombe 1998.
struct FalseOmissionRateDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "false_omission_rate_difference", .fairness, "Highest false omission rate of a group less the lowest.",
        range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(1 - precision_score of the negative class).difference() 0.15")

    static let compared: [any Measure.Type] = [FalseOmissionRate.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
