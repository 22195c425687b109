import AssayCheckKit
import AssayCore

/// Harmonic mean of precision and recall.
///
/// - Definition: 2 TP / (2 TP + FP + FN); equals `sklearn.metrics.f1_score` 1.9.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0, as in scikit-learn.
/// - State: counts, exact.
struct F1: ClassRateMeasure {
    static let descriptor = MeasureDescriptor(
        "f1", .performance, "Harmonic mean of precision and recall.", range: 0...1,
        better: .higher, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("average", .average, required: false)], equals: "sklearn.metrics.f1_score 1.9")

    static let rate: ConfusionTable.Rate = { (2 * $0.tp, 2 * $0.tp + $0.fp + $0.fn) }

    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no positive label and no positive decision in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        average = try ClassAverage(call)
        plan = call.intervalPlan
    }
}
