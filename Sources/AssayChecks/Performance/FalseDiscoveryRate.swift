import AssayCheckKit
import AssayCore

/// Share of positive decisions that are wrong.
///
/// - Definition: FP / (FP + TP); equals `sklearn.metrics.precision_score` 1.9, taken from 1.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0.
/// - State: counts, exact.
struct FalseDiscoveryRate: ClassShareMeasure {
    static let descriptor = MeasureDescriptor(
        "fdr", .performance, "Share of positive decisions that are wrong.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("average", .average, required: false)],
        equals: "sklearn.metrics.precision_score 1.9, taken from 1")

    static let rate: ConfusionTable.Rate = { ($0.fp, $0.tp + $0.fp) }

    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no positive decision in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        average = try ClassAverage(call)
        plan = call.intervalPlan
    }
}
