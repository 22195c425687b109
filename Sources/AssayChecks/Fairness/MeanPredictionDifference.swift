import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest mean prediction of a group less the lowest.
///
/// - Definition: max over groups of Σw ŷ / Σw − min over groups, ŷ being the predicted value, or the score of the
///   positive class; equals the `difference` of Fairlearn 0.15's `MetricFrame` of `mean_prediction` over the judged
///   groups.
/// - Units: those of the prediction; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Agarwal, Dudík and Wu 2019; Zou and Donner 2008.
struct MeanPredictionDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "mean_prediction_difference", .fairness, "Highest mean prediction of a group less the lowest.",
        range: 0...(.infinity), better: .lower,
        tasks: [.binary, .regression], parameters: .groups,
        equals: "fairlearn.metrics.MetricFrame(mean_prediction).difference() 0.15")

    static let compared: [any Measure.Type] = [MeanPrediction.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
