import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest true positive rate of a group divided by the highest.
///
/// - Definition: min over groups of TP / (TP + FN) / max over groups; equals `fairlearn.metrics.equal_opportunity_ratio` 0.15 over the
///   judged groups. A group without a truly positive row has no such rate and is not judged; Fairlearn takes it for 0.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: counts by group, exact. The interval holds over all pairs of groups together.
/// - Source: Hardt, Price and Srebro 2016; Koopman 1984.
struct EqualOpportunityRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "equal_opportunity_ratio", .fairness, "Lowest true positive rate of a group divided by the highest.", range: 0...1,
        better: .higher,
        tasks: [.binary, .multiclass], parameters: .groupsOfClass,
        equals: "fairlearn.metrics.equal_opportunity_ratio 0.15")

    static let compared: [any Measure.Type] = [Recall.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
