import AssayCheckKit
import AssayCore

/// What a decision earns on average.
///
/// - Definition: (tp TP + fp FP + fn FN + tn TN) / (TP + FP + FN + TN) with the amounts of `checks.performance.costs`; equals
///   the sum of `sklearn.metrics.confusion_matrix` 1.9 times the amounts, over its total.
/// - Units: the declared currency, a decision.
/// - Missing values: rows without a label are left out; a NaN score is MD103, an amount that is missing or not
///   finite DT140.
/// - State: counts, exact, with the delta method's interval; with amounts by row exact sums, and Student's interval.
struct ExpectedValue: ValueMeasure {
    static let descriptor = MeasureDescriptor(
        "expected_value", .performance, "What a decision earns on average.", range: -.infinity...(.infinity), better: .higher,
        tasks: [.binary], equals: "sklearn.metrics.confusion_matrix 1.9 times the amounts")

    static let decisions = 1.0
    let costs: DecisionCosts
    let plan: IntervalPlan

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (costs, plan) = (try call.requiredCosts(), call.intervalPlan)
    }
}
