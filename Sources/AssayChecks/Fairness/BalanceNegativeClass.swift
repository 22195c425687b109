import AssayCheckKit
import AssayCore
import AssayManifest

/// Gap between groups in the mean score of truly negative rows.
///
/// - Definition: max over groups of E[score | negative, group] − min over groups: balance for the negative class.
/// - Units: those of the score; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Kleinberg, Mullainathan and Raghavan 2016; Zou and Donner 2008.
struct BalanceNegativeClass: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "balance_negative_class", .fairness, "Gap between groups in the mean score of truly negative rows.",
        range: 0...(.infinity), better: .lower,
        tasks: [.binary], parameters: .groups,
        equals: "fairlearn.metrics.MetricFrame(mean_prediction).difference() 0.15 on truly negative rows")

    static let compared: [any Measure.Type] = [NegativeMeanScore.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
