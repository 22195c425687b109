import AssayCheckKit
import AssayCore

/// Rows that are positive in truth and decision, as a share of those that are in either.
///
/// - Definition: TP / (TP + FP + FN); equals `sklearn.metrics.jaccard_score` 1.9.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0, as in scikit-learn.
/// - State: counts, exact.
struct Jaccard: ClassShareMeasure {
    static let descriptor = MeasureDescriptor(
        "jaccard", .performance, "Rows that are positive in truth and decision, as a share of those that are in either.",
        range: 0...1,
        better: .higher, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("average", .average, required: false)], equals: "sklearn.metrics.jaccard_score 1.9")

    static let rate: ConfusionTable.Rate = { ($0.tp, $0.tp + $0.fp + $0.fn) }

    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no positive label and no positive decision in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        average = try ClassAverage(call)
        plan = call.intervalPlan
    }
}
