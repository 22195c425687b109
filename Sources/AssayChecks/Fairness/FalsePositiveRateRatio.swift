import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest false positive rate of a group divided by the highest.
///
/// - Definition: min over groups of FP / (FP + TN) / max over groups; equals the `ratio` of Fairlearn 0.15's
///   `MetricFrame` of `false_positive_rate` over the judged groups.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Chouldechova 2017, predictive equality; Koopman 1984.
struct FalsePositiveRateRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "false_positive_rate_ratio", .fairness, "Lowest false positive rate of a group divided by the highest.",
        range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(false_positive_rate).ratio() 0.15")

    static let compared: [any Measure.Type] = [FalsePositiveRate.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
