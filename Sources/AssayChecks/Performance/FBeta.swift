import AssayCheckKit
import AssayCore

/// Mean of precision and recall in which recall weighs beta times as much.
///
/// - Definition: (1 + β²) TP / ((1 + β²) TP + FP + β² FN); equals `sklearn.metrics.fbeta_score` 1.9.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Undefined, so inconclusive, where the
///   denominator is empty; inside an average such a class counts as 0, as in scikit-learn.
/// - State: counts, exact. The interval is from the delta method.
struct FBeta: DecisionMeasure {
    static let descriptor = MeasureDescriptor(
        "fbeta", .performance, "Mean of precision and recall in which recall weighs beta times as much.", range: 0...1,
        better: .higher, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("beta", .number(0.01...100)), MeasureParameter("average", .average, required: false)],
        equals: "sklearn.metrics.fbeta_score 1.9")

    let beta: Double
    let average: ClassAverage
    let plan: IntervalPlan
    let undefinedReason = "no positive label and no positive decision in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        beta = try call.number(in: 0.01...100)
        average = try ClassAverage(call, at: 1)
        plan = call.intervalPlan
    }

    func value(of table: ConfusionTable, in cells: [Double]) -> Double? {
        let square = beta * beta
        let rate: ConfusionTable.Rate = { counts in
            let hits = (1 + square) * counts.tp
            return (hits, hits + counts.fp + square * counts.fn)
        }
        return table.averaged(rate, average, in: cells)
    }
}
