import AssayCheckKit
import AssayCore
import AssayManifest

/// The larger of the gaps between groups in true and in false positive rate.
///
/// - Definition: max(max TPR − min TPR, max FPR − min FPR) over groups, or with `agg=mean` their mean; equals
///   `fairlearn.metrics.equalized_odds_difference` 0.15 over the judged groups. A group is judged on each rate that it has.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: counts by group, exact. The interval holds over all pairs of groups together.
/// - Source: Hardt, Price and Srebro 2016; Newcombe 1998; Šidák 1967 for two rates at once.
struct EqualizedOddsDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "equalized_odds_difference", .fairness, "The larger of the gaps between groups in true and in false positive rate.",
        range: 0...1, better: .lower,
        tasks: [.binary, .multiclass],
        parameters: .groupsOfClass + [
            MeasureParameter("agg", .choice(["worst_case", "mean"]), required: false)
        ],
        equals: "fairlearn.metrics.equalized_odds_difference 0.15")

    static let compared: [any Measure.Type] = [Recall.self, FalsePositiveRate.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
