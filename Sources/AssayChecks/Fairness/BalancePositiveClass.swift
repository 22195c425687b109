import AssayCheckKit
import AssayCore
import AssayManifest

/// Gap between groups in the mean score of truly positive rows.
///
/// - Definition: max over groups of E[score | positive, group] − min over groups: balance for the positive class.
/// - Units: those of the score; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Kleinberg, Mullainathan and Raghavan 2016; Zou and Donner 2008.
struct BalancePositiveClass: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "balance_positive_class", .fairness, "Gap between groups in the mean score of truly positive rows.",
        range: 0...(.infinity), better: .lower,
        tasks: [.binary], parameters: .groups,
        equals: "fairlearn.metrics.MetricFrame(mean_prediction).difference() 0.15 on truly positive rows")

    static let compared: [any Measure.Type] = [PositiveMeanScore.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
