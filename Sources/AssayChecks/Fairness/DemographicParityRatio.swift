import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest selection rate of a group divided by the highest.
///
/// - Definition: min over groups of P(decision positive | group) / max over groups; equals
///   `fairlearn.metrics.demographic_parity_ratio` 0.15 over the judged groups.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: counts by group, exact. The interval holds over all pairs of groups together.
/// - Source: Agarwal et al. 2018; Koopman 1984; Agresti et al. 2008 for the confidence over all pairs.
struct DemographicParityRatio: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "demographic_parity_ratio", .fairness, "Lowest selection rate of a group divided by the highest.", range: 0...1,
        better: .higher,
        tasks: [.binary, .multiclass], parameters: .groupsAndClass,
        equals: "fairlearn.metrics.demographic_parity_ratio 0.15")

    static let compared: [any Measure.Type] = [SelectionRate.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
