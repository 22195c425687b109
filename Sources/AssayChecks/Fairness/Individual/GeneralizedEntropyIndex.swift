import AssayCheckKit
import AssayCore
import Foundation

/// How unequally the benefits of decisions are spread over people.
///
/// - Definition: GE(α) = Σ w [(b / μ)^α − 1] / (α (α − 1) Σ w) with the benefit b = decision − label + 1 and its mean μ; α = 1 is Theil's
///   index Σ w (b / μ) ln(b / μ) / Σ w, α = 0 the mean log deviation −Σ w ln(b / μ) / Σ w. Equals
///   `aif360.sklearn.metrics.generalized_entropy_error` 0.6 without weights.
/// - Units: from 0, where everybody has the same benefit.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where no row has a benefit, and
///   for α ≤ 0 where a row has none.
/// - State: counts, exact. The interval is from the delta method.
/// - Source: Speicher et al. 2018, KDD, A unified approach to quantifying algorithmic unfairness.
struct GeneralizedEntropyIndex: EntropyMeasure {
    static let descriptor = MeasureDescriptor(
        "generalized_entropy_index", .fairness, "How unequally the benefits of decisions are spread over people.",
        range: 0...(.infinity), better: .lower, tasks: [.binary],
        parameters: [MeasureParameter("alpha", .number(-10...10), required: false)],
        equals: "aif360.sklearn.metrics.generalized_entropy_error 0.6")

    let alpha: Double
    let plan: IntervalPlan

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        alpha = call.arguments.isEmpty ? 2 : try call.number(in: -10...10)
        plan = call.intervalPlan
    }
}

/// An index of inequality of the benefits that decisions give.
protocol EntropyMeasure: DecisionMeasure {
    var alpha: Double { get }
}

extension EntropyMeasure {
    var undefinedReason: String {
        alpha > 0
            ? "no row has a benefit: every label is positive and no decision is" : "a row has no benefit, so the index has no value"
    }

    func value(of table: ConfusionTable, in cells: [Double]) -> Double? {
        let counts = table.oneVersusRest(1, in: cells)
        // A missed positive has no benefit, a right decision one, a positive decision that is not due two.
        return BenefitInequality(none: counts.fn, one: counts.tp + counts.tn, two: counts.fp).index(alpha)
    }
}

/// How many rows have which benefit.
struct BenefitInequality {
    var none: Double
    var one: Double
    var two: Double

    /// The generalized entropy index; nil where it has no value.
    func index(_ alpha: Double) -> Double? {
        let total = none + one + two, mean = (one + 2 * two) / total
        guard total > 0, mean > 0, alpha > 0 || none <= 0 else { return nil }
        let sum = [(0.0, none), (1.0, one), (2.0, two)].reduce(0.0) { sum, part in
            part.1 > 0 ? sum + part.1 / total * Self.term(part.0 / mean, alpha) : sum
        }
        return max(0, sum)
    }

    private static func term(_ share: Double, _ alpha: Double) -> Double {
        switch alpha {
        case 0: -log(share)
        case 1: share > 0 ? share * log(share) : 0
        default: (pow(share, alpha) - 1) / (alpha * (alpha - 1))
        }
    }
}
