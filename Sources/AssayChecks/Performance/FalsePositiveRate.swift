import AssayCheckKit
import AssayCore

/// Share of truly negative rows that the model decides positive.
///
/// - Definition: FP / (FP + TN); equals `sklearn.metrics.recall_score` 1.9 of the negative class, taken from 1.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0, as in scikit-learn.
/// - State: counts, exact.
struct FalsePositiveRate: ClassShareMeasure {
    static let descriptor = MeasureDescriptor(
        "fpr", .performance, "Share of truly negative rows that the model decides positive.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("average", .average, required: false)],
        equals: "sklearn.metrics.recall_score 1.9 of the negative class, taken from 1")

    static let rate: ConfusionTable.Rate = { ($0.fp, $0.fp + $0.tn) }

    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no truly negative row in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        average = try ClassAverage(call)
        plan = call.intervalPlan
    }
}
