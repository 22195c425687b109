import AssayCheckKit
import AssayCore

/// Mean of the recalls of all classes that have labelled rows.
///
/// - Definition: equals `sklearn.metrics.balanced_accuracy_score` 1.9 with `adjusted=False`.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts, exact. The interval is from the delta method.
struct BalancedAccuracy: DecisionMeasure {
    static let descriptor = MeasureDescriptor(
        "balanced_accuracy", .performance, "Mean of the recalls of all classes that have labelled rows.", range: 0...1,
        better: .higher, tasks: [.binary, .multiclass], equals: "sklearn.metrics.balanced_accuracy_score 1.9")

    let plan: IntervalPlan
    let undefinedReason = "fewer than two classes have labelled rows in scope"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func value(of table: ConfusionTable, in cells: [Double]) -> Double? {
        let counts = table.classes.indices.map { table.oneVersusRest($0, in: cells) }.filter { $0.tp + $0.fn > 0 }
        guard counts.count > 1 else { return nil }
        return counts.reduce(0) { $0 + $1.tp / ($1.tp + $1.fn) } / Double(counts.count)
    }
}
