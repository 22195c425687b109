import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest ROC AUC of a group's positive rows against the negative rows of all others.
///
/// - Definition: min over groups of P(score of a positive row of the group > score of a negative row outside it), ties one half:
///   background negative, subgroup positive. Low where a group's positive rows score too low.
/// - Units: 0...1.
/// - Missing values: those of `GroupFrame`; rows without a group are among the others.
/// - State: per row, exact. The interval holds over all groups together.
/// - Source: Borkan, Dixon, Sorensen, Thain and Vasserman 2019; DeLong et al. 1988; Šidák 1967.
struct BNSPAUC: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "bnsp_auc", .fairness, "Lowest ROC AUC of a group's positive rows against the negative rows of all others.", range: 0...1,
        better: .higher, tasks: [.binary], parameters: [MeasureParameter("group", .group)],
        equals: "sklearn.metrics.roc_auc_score 1.9 of those rows")

    static let compared: [any Measure.Type] = [BackgroundNegatives.self]
    static let form = GroupForm.lowest
    let comparison: GroupComparison
}
