import AssayCheckKit
import AssayCore
import AssayManifest

/// The smaller of the ratios between groups of true and of false positive rate.
///
/// - Definition: min(min TPR / max TPR, min FPR / max FPR) over groups, or with `agg=mean` their mean; equals
///   `fairlearn.metrics.equalized_odds_ratio` 0.15 over the judged groups. A group is judged on each rate that it has.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: counts by group, exact. The interval holds over all pairs of groups together.
/// - Source: Hardt, Price and Srebro 2016; Koopman 1984; Šidák 1967 for two rates at once.
struct EqualizedOddsRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "equalized_odds_ratio", .fairness, "The smaller of the ratios between groups of true and of false positive rate.",
        range: 0...1, better: .higher,
        tasks: [.binary, .multiclass],
        parameters: .groupsOfClass + [
            MeasureParameter("agg", .choice(["worst_case", "mean"]), required: false)
        ],
        equals: "fairlearn.metrics.equalized_odds_ratio 0.15")

    static let compared: [any Measure.Type] = [Recall.self, FalsePositiveRate.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
