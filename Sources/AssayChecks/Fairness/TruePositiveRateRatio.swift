import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest true positive rate of a group divided by the highest.
///
/// - Definition: min over groups of TP / (TP + FN) / max over groups; equals the `ratio` of Fairlearn 0.15's
///   `MetricFrame` of `true_positive_rate` over the judged groups. `equal_opportunity_*` is the same.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Hardt, Price and Srebro 2016; Koopman 1984.
struct TruePositiveRateRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "true_positive_rate_ratio", .fairness, "Lowest true positive rate of a group divided by the highest.",
        range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(true_positive_rate).ratio() 0.15")

    static let compared: [any Measure.Type] = [Recall.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
