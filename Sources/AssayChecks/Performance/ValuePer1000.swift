import AssayCheckKit
import AssayCore

/// What a thousand decisions earn.
///
/// - Definition: 1,000 times `expected_value`.
/// - Units: the declared currency, a thousand decisions.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts, exact. The interval is from the delta method.
struct ValuePer1000: ValueMeasure {
    static let descriptor = MeasureDescriptor(
        "value_per_1000", .performance, "What a thousand decisions earn.", range: -.infinity...(.infinity), better: .higher,
        tasks: [.binary], equals: "sklearn.metrics.confusion_matrix 1.9 times the amounts")

    static let decisions = 1_000.0
    let costs: DecisionCosts
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (costs, confidence) = (try call.requiredCosts(), call.confidence)
    }
}
