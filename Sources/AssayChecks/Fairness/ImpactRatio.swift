import AssayCheckKit
import AssayCore
import AssayManifest

/// Lowest selection or scoring rate of a group divided by the highest.
///
/// - Definition: that of New York City's Local Law 144: rate of a category over the rate of the most selected, here of the lowest category.
///   `selection` takes the share of positive decisions, `scoring` the share that scores above the median of all rows in scope.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: those of `GroupFrame`; rows without a group count for the median.
/// - State: counts by group, or scores by row. The interval holds over all pairs of groups together.
/// - Source: 6 RCNY 5-300 and 5-301; Koopman 1984; Agresti et al. 2008.
struct ImpactRatio: GroupMeasure {
    static let descriptor = MeasureDescriptor(
        "impact_ratio", .fairness, "Lowest selection or scoring rate of a group divided by the highest.", range: 0...1,
        better: .higher, tasks: [.binary],
        parameters: [
            MeasureParameter("group", .group), MeasureParameter("rate", .choice(["selection", "scoring"]), required: false),
        ],
        equals: "the impact ratio of 6 RCNY 5-300")

    let comparison: GroupComparison

    init(_ call: MeasureCall) throws(Diagnostic) {
        let words = try GroupArguments(call, own: ["rate"])
        let isScoring = words.chosen.contains("scoring")
        comparison = try words.comparison(of: [isScoring ? ScoringRate.self : SelectionRate.self], form: .ratio)
    }
}
