import AssayCheckKit
import AssayCore

/// Share of positive decisions that are right.
///
/// - Definition: TP / (TP + FP); equals `sklearn.metrics.precision_score` 1.9.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0, as in scikit-learn.
/// - State: counts, exact.
struct Precision: ClassShareMeasure {
    static let descriptor = MeasureDescriptor(
        "precision", .performance, "Share of positive decisions that are right.", range: 0...1,
        better: .higher, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("average", .average, required: false)], equals: "sklearn.metrics.precision_score 1.9")

    static let rate: ConfusionTable.Rate = { ($0.tp, $0.tp + $0.fp) }

    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no positive decision in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        average = try ClassAverage(call)
        plan = call.intervalPlan
    }
}
