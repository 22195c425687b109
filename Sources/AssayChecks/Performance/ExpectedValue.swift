import AssayCheckKit
import AssayCore

/// What a decision earns on average.
///
/// - Definition: (tp TP + fp FP + fn FN + tn TN) / (TP + FP + FN + TN) with the amounts of `checks.performance.costs`; equals
///   the sum of `sklearn.metrics.confusion_matrix` 1.9 times the amounts, over its total.
/// - Units: the declared currency, a decision.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts, exact. The interval is from the delta method.
struct ExpectedValue: ValueMeasure {
    static let descriptor = MeasureDescriptor(
        "expected_value", .performance, "What a decision earns on average.", range: -.infinity...(.infinity), better: .higher,
        tasks: [.binary], equals: "sklearn.metrics.confusion_matrix 1.9 times the amounts")

    static let decisions = 1.0
    let costs: DecisionCosts
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (costs, confidence) = (try call.requiredCosts(), call.confidence)
    }
}
