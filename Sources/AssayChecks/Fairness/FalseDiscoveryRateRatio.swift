import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest false discovery rate of a group divided by the highest.
///
/// - Definition: min over groups of FP / (FP + TP) / max over groups; equals the `ratio` of Fairlearn 0.15's
///   `MetricFrame` of `1 - precision_score` over the judged groups.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Chouldechova 2017; Saleiro et al. 2018, Aequitas; Koopman 1984.
struct FalseDiscoveryRateRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "false_discovery_rate_ratio", .fairness, "Lowest false discovery rate of a group divided by the highest.",
        range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(1 - precision_score).ratio() 0.15")

    static let compared: [any Measure.Type] = [FalseDiscoveryRate.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
