import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest true positive rate of a group less the lowest.
///
/// - Definition: max over groups of TP / (TP + FN) − min over groups; equals `fairlearn.metrics.equal_opportunity_difference` 0.15 over
///   the judged groups. A group without a truly positive row has no such rate and is not judged; Fairlearn takes it for 0.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: counts by group, exact. The interval holds over all pairs of groups together.
/// - Source: Hardt, Price and Srebro 2016; Newcombe 1998.
struct EqualOpportunityDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "equal_opportunity_difference", .fairness, "Highest true positive rate of a group less the lowest.", range: 0...1,
        better: .lower,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.equal_opportunity_difference 0.15")

    static let compared: [any Measure.Type] = [Recall.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
