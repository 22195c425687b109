import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest precision of a group divided by the highest.
///
/// - Definition: min over groups of TP / (TP + FP) / max over groups; equals the `ratio` of Fairlearn 0.15's
///   `MetricFrame` of `precision_score` over the judged groups.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Chouldechova 2017, Big Data 5:153; Koopman 1984.
struct PredictiveParityRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "predictive_parity_ratio", .fairness, "Lowest precision of a group divided by the highest.",
        range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(precision_score).ratio() 0.15")

    static let compared: [any Measure.Type] = [Precision.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
