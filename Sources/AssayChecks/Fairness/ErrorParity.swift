import AssayCheckKit
import AssayCore
import AssayManifest

/// Gap between groups in the size of a regression's errors.
///
/// - Definition: max over groups of the mean absolute error − min over groups, or with `rmse` of the root of the mean squared error; equals
///   the `difference` of Fairlearn 0.15's `MetricFrame` over the judged groups.
/// - Units: those of the label.
/// - Missing values: those of `GroupFrame`.
/// - State: sums by group. The interval holds over all pairs of groups together.
/// - Source: Agarwal, Dudík and Wu 2019; Zou and Donner 2008; Hayter 1984.
struct ErrorParity: GroupMeasure {
    static let descriptor = MeasureDescriptor(
        "error_parity", .fairness, "Gap between groups in the size of a regression's errors.", range: 0...(.infinity),
        better: .lower, tasks: [.regression],
        parameters: [
            MeasureParameter("group", .group), MeasureParameter("error", .choice(["mae", "rmse"]), required: false),
            MeasureParameter("method", .choice(["between_groups", "to_overall"]), required: false),
        ], equals: "fairlearn.metrics.MetricFrame(mean_absolute_error).difference() 0.15")

    let comparison: GroupComparison

    init(_ call: MeasureCall) throws(Diagnostic) {
        let words = try GroupArguments(call, own: ["error"])
        let isRoot = words.chosen.contains("rmse")
        comparison = try words.comparison(of: [isRoot ? RootMeanSquaredError.self : MeanAbsoluteError.self], form: .difference)
    }
}
