import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest ratio of false negatives to false positives of a group divided by the highest.
///
/// - Definition: min over groups of FN / FP / max over groups. A group without a false positive has no such ratio and
///   is not judged.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`.
/// - State: exact counts by group. The interval holds over all pairs of groups together.
/// - Source: Berk, Heidari, Jabbari, Kearns and Roth 2021; Donner and Zou 2012.
struct TreatmentEquality: NamedGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "treatment_equality", .fairness, "Lowest ratio of false negatives to false positives of a group divided by the highest.",
        range: 0...1, better: .higher,
        tasks: [.binary], parameters: .groups, equals: "the treatment equality of Berk et al. 2021, lowest group over highest")

    static let compared: [any Measure.Type] = [ErrorBalance.self]
    static let form = GroupForm.ratio
    let comparison: GroupComparison
}
