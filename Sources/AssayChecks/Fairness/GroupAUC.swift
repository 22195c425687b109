import AssayCheckKit
import AssayCore
import AssayManifest

/// ROC AUC of the group where it is lowest, or its gap between groups.
///
/// - Definition: min over groups of the area under the ROC curve of the group's own rows, or with `gap` max − min; equals the
///   `group_min` and the `difference` of Fairlearn 0.15's `MetricFrame` of `roc_auc_score` over the judged groups.
/// - Units: 0...1.
/// - Missing values: those of `GroupFrame`: a group of one class has no such area.
/// - State: per row, exact. The interval holds over all groups together.
/// - Source: Borkan et al. 2019, the subgroup AUC; DeLong et al. 1988; Šidák 1967.
struct GroupAUC: GroupMeasure {
    static let descriptor = MeasureDescriptor(
        "group_auc", .fairness, "ROC AUC of the group where it is lowest, or its gap between groups.", range: 0...1,
        better: .neither, tasks: [.binary],
        parameters: [MeasureParameter("group", .group), MeasureParameter("form", .choice(["worst", "gap"]), required: false)],
        equals: "fairlearn.metrics.MetricFrame(roc_auc_score).group_min() 0.15")

    let comparison: GroupComparison

    init(_ call: MeasureCall) throws(Diagnostic) {
        let words = try GroupArguments(call, own: ["form"])
        comparison = try words.comparison(of: [ROCAUC.self], form: words.chosen.contains("gap") ? .difference : .lowest)
    }
}
