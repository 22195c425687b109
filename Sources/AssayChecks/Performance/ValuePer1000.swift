import AssayCheckKit
import AssayCore

/// What a thousand decisions earn.
///
/// - Definition: 1,000 times `expected_value`.
/// - Units: the declared currency, a thousand decisions.
/// - Missing values: rows without a label are left out; a NaN score is MD103, an amount that is missing or not
///   finite DT140.
/// - State: counts, exact, with the delta method's interval; with amounts by row exact sums, and Student's interval.
struct ValuePer1000: ValueMeasure {
    static let descriptor = MeasureDescriptor(
        "value_per_1000", .performance, "What a thousand decisions earn.", range: -.infinity...(.infinity), better: .higher,
        tasks: [.binary], equals: "sklearn.metrics.confusion_matrix 1.9 times the amounts")

    static let decisions = 1_000.0
    let costs: DecisionCosts
    let plan: IntervalPlan

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (costs, plan) = (try call.requiredCosts(), call.intervalPlan)
    }
}
