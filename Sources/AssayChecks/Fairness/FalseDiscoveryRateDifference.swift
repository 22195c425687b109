import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest false discovery rate of a group less the lowest.
///
/// - Definition: max over groups of FP / (FP + TP) − min over groups; equals the `difference` of Fairlearn 0.15's
///   `MetricFrame` of `1 - precision_score` over the judged groups.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Chouldechova 2017; Saleiro et al. 2018, Aequitas; Newcombe 1998.
struct FalseDiscoveryRateDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "false_discovery_rate_difference", .fairness, "Highest false discovery rate of a group less the lowest.",
        range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(1 - precision_score).difference() 0.15")

    static let compared: [any Measure.Type] = [FalseDiscoveryRate.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
