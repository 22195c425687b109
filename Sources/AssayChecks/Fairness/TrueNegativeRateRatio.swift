import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest true negative rate of a group divided by the highest.
///
/// - Definition: min over groups of TN / (TN + FP) / max over groups; equals the `ratio` of Fairlearn 0.15's
///   `MetricFrame` of `true_negative_rate` over the judged groups.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Hardt, Price and Srebro 2016; Koopman 1984.
struct TrueNegativeRateRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "true_negative_rate_ratio", .fairness, "Lowest true negative rate of a group divided by the highest.",
        range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.MetricFrame(true_negative_rate).ratio() 0.15")

    static let compared: [any Measure.Type] = [Specificity.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
