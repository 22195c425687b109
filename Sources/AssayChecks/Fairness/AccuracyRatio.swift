import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest accuracy of a group divided by the highest.
///
/// - Definition: min over groups of the share of rows decided rightly / max over groups; equals the `ratio` of
///   Fairlearn 0.15's `MetricFrame` of `accuracy_score` over the judged groups.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Agarwal et al. 2018; Koopman 1984.
struct AccuracyRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "accuracy_ratio", .fairness, "Lowest accuracy of a group divided by the highest.", range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], parameters: .groups, equals: "fairlearn.metrics.MetricFrame(accuracy_score).ratio() 0.15")

    static let compared: [any Measure.Type] = [Accuracy.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
