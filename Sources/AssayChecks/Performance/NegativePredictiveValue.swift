import AssayCheckKit
import AssayCore

/// Share of negative decisions that are right.
///
/// - Definition: TN / (TN + FN); equals `sklearn.metrics.precision_score` 1.9 of the negative class.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0, as in scikit-learn.
/// - State: counts, exact.
struct NegativePredictiveValue: ClassShareMeasure {
    static let descriptor = MeasureDescriptor(
        "npv", .performance, "Share of negative decisions that are right.", range: 0...1,
        better: .higher, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("average", .average, required: false)],
        equals: "sklearn.metrics.precision_score 1.9 of the negative class")

    static let rate: ConfusionTable.Rate = { ($0.tn, $0.tn + $0.fn) }

    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no negative decision in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        average = try ClassAverage(call)
        plan = call.intervalPlan
    }
}
