import AssayCheckKit
import AssayCore

/// How unequally the benefits of decisions are spread over people, by Theil's index.
///
/// - Definition: Σ w (b / μ) ln(b / μ) / Σ w with b = decision − label + 1: `generalized_entropy_index(1)`. Equals
///   `aif360.sklearn.metrics.theil_index` 0.6 of these benefits.
/// - Units: from 0, where everybody has the same benefit.
/// - Missing values: as `generalized_entropy_index`.
/// - State: counts, exact. The interval is from the delta method.
/// - Source: Theil 1967; Speicher et al. 2018.
struct TheilIndex: EntropyMeasure {
    static let descriptor = MeasureDescriptor(
        "theil_index", .fairness, "How unequally the benefits of decisions are spread over people, by Theil's index.",
        range: 0...(.infinity), better: .lower, tasks: [.binary], equals: "aif360.sklearn.metrics.theil_index 0.6")

    let alpha = 1.0
    let plan: IntervalPlan

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }
}
