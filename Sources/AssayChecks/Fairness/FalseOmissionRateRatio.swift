import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest false omission rate of a group divided by the highest.
///
/// - Definition: min over groups of FN / (FN + TN) / max over groups; equals the `ratio` of Fairlearn 0.15's
///   `MetricFrame` of `1 - precision_score of the negative class` over the judged groups.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Saleiro et al. 2018, Aequitas; Koopman 1984.
struct FalseOmissionRateRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "false_omission_rate_ratio", .fairness, "Lowest false omission rate of a group divided by the highest.",
        range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(1 - precision_score of the negative class).ratio() 0.15")

    static let compared: [any Measure.Type] = [FalseOmissionRate.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
