import AssayCheckKit
import AssayCore

/// Share of labelled rows whose decided class is the true one.
///
/// - Definition: Σw[decision = label] / Σw; equals `sklearn.metrics.accuracy_score` 1.9.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts, exact.
struct Accuracy: DecisionMeasure {
    static let descriptor = MeasureDescriptor(
        "accuracy", .performance, "Share of labelled rows whose decided class is the true one.", range: 0...1, better: .higher,
        tasks: [.binary, .multiclass], equals: "sklearn.metrics.accuracy_score 1.9")

    let plan: IntervalPlan
    let isShare = true
    let undefinedReason = "no rows with a label in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func value(of table: ConfusionTable, in cells: [Double]) -> Double? {
        let total = cells.reduce(0, +)
        return total > 0 ? table.correct(in: cells) / total : nil
    }

    func share(of table: ConfusionTable) -> (part: Double, whole: Double, squares: Double)? {
        (table.correct(in: table.weights), table.total, table.squares.reduce(0, +))
    }
}
