import AssayCheckKit
import AssayCore

/// How far the decisions separate the classes: recall plus specificity less one.
///
/// - Definition: TP / (TP + FN) + TN / (TN + FP) − 1; equals `sklearn.metrics.balanced_accuracy_score` 1.9 with
///   `adjusted=True`.
/// - Units: −1...1; 0 is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts, exact. The interval is from the delta method.
/// - Source: Youden 1950.
struct YoudenJ: DecisionMeasure {
    static let descriptor = MeasureDescriptor(
        "youden_j", .performance, "How far the decisions separate the classes: recall plus specificity less one.",
        range: -1...1, better: .higher, tasks: [.binary],
        equals: "sklearn.metrics.balanced_accuracy_score 1.9 with adjusted=True")

    let plan: IntervalPlan
    let undefinedReason = "the rows in scope do not have both classes"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func value(of table: ConfusionTable, in cells: [Double]) -> Double? {
        let counts = table.oneVersusRest(1, in: cells)
        guard counts.tp + counts.fn > 0, counts.tn + counts.fp > 0 else { return nil }
        return counts.tp / (counts.tp + counts.fn) - counts.fp / (counts.tn + counts.fp)
    }
}
