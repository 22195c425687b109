import AssayCheckKit
import AssayCore
import AssayManifest

/// Highest selection rate of a group less the lowest.
///
/// - Definition: max over groups of P(decision positive | group) − min over groups; equals
///   `fairlearn.metrics.demographic_parity_difference` 0.15 over the judged groups.
/// - Units: a difference in 0...1; 0 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: counts by group, exact. The interval holds over all pairs of groups together.
/// - Source: Agarwal et al. 2018; Newcombe 1998; Agresti et al. 2008 for the confidence over all pairs.
struct DemographicParityDifference: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "demographic_parity_difference", .fairness, "Highest selection rate of a group less the lowest.", range: 0...1,
        better: .lower,
        tasks: [.binary, .multiclass], parameters: .groupsAndClass,
        equals: "fairlearn.metrics.demographic_parity_difference 0.15")

    static let compared: [any Measure.Type] = [SelectionRate.self]
    static let form = GroupForm.difference
    let comparison: GroupComparison
}
