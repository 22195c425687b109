import AssayCheckKit
import AssayCore
import AssayManifest

/// Mean loss of the group where it is highest.
///
/// - Definition: max over groups of the mean loss: squared errors of a regression, log loss of probabilities, or what the argument
///   names; equals the `group_max` of Fairlearn 0.15's `MetricFrame` over the judged groups, which its `BoundedGroupLoss` bounds.
/// - Units: those of the loss.
/// - Missing values: those of `GroupFrame`.
/// - State: sums by group. The interval holds over all groups together.
/// - Source: Agarwal, Dudík and Wu 2019; Student's interval of each mean; Šidák 1967.
struct BoundedGroupLoss: GroupMeasure {
    static let descriptor = MeasureDescriptor(
        "bounded_group_loss", .fairness, "Mean loss of the group where it is highest.", range: 0...(.infinity), better: .lower,
        tasks: [.binary, .regression],
        parameters: [
            MeasureParameter("group", .group),
            MeasureParameter("loss", .choice(["mse", "mae", "log_loss", "brier_score"]), required: false),
        ], equals: "fairlearn.metrics.MetricFrame(mean_squared_error).group_max() 0.15")

    let comparison: GroupComparison

    private static let losses: [String: any Measure.Type] = [
        "mse": MeanSquaredError.self, "mae": MeanAbsoluteError.self, "log_loss": LogLoss.self, "brier_score": BrierScore.self,
    ]

    init(_ call: MeasureCall) throws(Diagnostic) {
        let words = try GroupArguments(call, own: ["loss"])
        let named = words.chosen.compactMap { Self.losses[$0] }.first
        let standard: any Measure.Type = call.frame.task == .regression ? MeanSquaredError.self : LogLoss.self
        comparison = try words.comparison(of: [named ?? standard], form: .highest)
    }
}
