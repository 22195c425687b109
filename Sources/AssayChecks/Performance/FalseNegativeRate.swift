import AssayCheckKit
import AssayCore

/// Share of truly positive rows that the model misses.
///
/// - Definition: FN / (FN + TP); equals `sklearn.metrics.recall_score` 1.9, taken from 1.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0, as in scikit-learn.
/// - State: counts, exact.
struct FalseNegativeRate: ClassShareMeasure {
    static let descriptor = MeasureDescriptor(
        "fnr", .performance, "Share of truly positive rows that the model misses.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("average", .average, required: false)],
        equals: "sklearn.metrics.recall_score 1.9, taken from 1")

    static let rate: ConfusionTable.Rate = { ($0.fn, $0.fn + $0.tp) }

    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no truly positive row in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        average = try ClassAverage(call)
        plan = call.intervalPlan
    }
}
