import AssayCheckKit
import AssayCore

/// Correlation between labels and decisions, over all classes.
///
/// - Definition: Gorodkin's R_K, for two classes (TP·TN − FP·FN) / √((TP+FP)(TP+FN)(TN+FP)(TN+FN)); equals
///   `sklearn.metrics.matthews_corrcoef` 1.9, which answers 0 where this is undefined.
/// - Units: −1...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts, exact. The interval is from the delta method.
/// - Source: Matthews 1975; Gorodkin 2004.
struct MatthewsCorrcoef: DecisionMeasure {
    static let descriptor = MeasureDescriptor(
        "matthews_corrcoef", .performance, "Correlation between labels and decisions, over all classes.", range: -1...1,
        better: .higher, tasks: [.binary, .multiclass], equals: "sklearn.metrics.matthews_corrcoef 1.9")

    let plan: IntervalPlan
    let undefinedReason = "labels or decisions are all of one class"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func value(of table: ConfusionTable, in cells: [Double]) -> Double? {
        let counts = table.classes.indices.map { table.oneVersusRest($0, in: cells) }
        let total = cells.reduce(0, +)
        let truths = counts.map { $0.tp + $0.fn }
        let decided = counts.map { $0.tp + $0.fp }
        let covariance = table.correct(in: cells) * total - Self.dot(truths, decided)
        let spread = (total * total - Self.dot(truths, truths)) * (total * total - Self.dot(decided, decided))
        return spread > 0 ? min(1, max(-1, covariance / spread.squareRoot())) : nil
    }

    private static func dot(_ one: [Double], _ other: [Double]) -> Double { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }
}
