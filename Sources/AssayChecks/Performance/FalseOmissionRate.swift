import AssayCheckKit
import AssayCore

/// Share of negative decisions that are wrong.
///
/// - Definition: FN / (FN + TN); equals `sklearn.metrics.precision_score` 1.9 of the negative class, taken from 1.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0.
/// - State: counts, exact.
struct FalseOmissionRate: ClassShareMeasure {
    static let descriptor = MeasureDescriptor(
        "for", .performance, "Share of negative decisions that are wrong.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("average", .average, required: false)],
        equals: "sklearn.metrics.precision_score 1.9 of the negative class, taken from 1")

    static let rate: ConfusionTable.Rate = { ($0.fn, $0.tn + $0.fn) }

    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no negative decision in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        average = try ClassAverage(call)
        plan = call.intervalPlan
    }
}
