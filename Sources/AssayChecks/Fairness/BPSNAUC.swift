import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest ROC AUC of the positive rows of all others against a group's negative rows.
///
/// - Definition: min over groups of P(score of a positive row outside the group > score of a negative row of it), ties one half:
///   background positive, subgroup negative. Low where a group's negative rows score too high.
/// - Units: 0...1.
/// - Missing values: those of `GroupFrame`; rows without a group are among the others.
/// - State: per row, exact. The interval holds over all groups together.
/// - Source: Borkan, Dixon, Sorensen, Thain and Vasserman 2019; DeLong et al. 1988; Šidák 1967.
struct BPSNAUC: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "bpsn_auc", .fairness, "Lowest ROC AUC of the positive rows of all others against a group's negative rows.", range: 0...1,
        better: .higher, tasks: [.binary], parameters: [MeasureParameter("group", .group)],
        equals: "sklearn.metrics.roc_auc_score 1.9 of those rows")

    static let compared: [any Measure.Type] = [BackgroundPositives.self]
    static let form = GroupForm.lowest
    let comparison: GroupComparison
}
