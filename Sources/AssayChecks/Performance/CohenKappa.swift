import AssayCheckKit
import AssayCore

/// Agreement of decisions and labels beyond what chance alone would give.
///
/// - Definition: (pₒ − pₑ) / (1 − pₑ), with pₒ the share of right decisions and pₑ the sum over the classes of the product
///   of their shares among labels and decisions; equals `sklearn.metrics.cohen_kappa_score` 1.9. Undefined, so
///   inconclusive, where labels and decisions are all of one class.
/// - Units: at most 1; 0 is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts, exact. The interval is from the delta method.
/// - Source: Cohen 1960; Fleiss, Cohen and Everitt 1969 for the variance.
struct CohenKappa: DecisionMeasure {
    static let descriptor = MeasureDescriptor(
        "cohen_kappa", .performance, "Agreement of decisions and labels beyond what chance alone would give.", range: -1...1,
        better: .higher, tasks: [.binary, .multiclass], equals: "sklearn.metrics.cohen_kappa_score 1.9")

    let plan: IntervalPlan
    let undefinedReason = "labels and decisions are all of one class"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func value(of table: ConfusionTable, in cells: [Double]) -> Double? {
        let total = cells.reduce(0, +)
        let counts = table.classes.indices.map { table.oneVersusRest($0, in: cells) }
        let chance = counts.reduce(0) { $0 + ($1.tp + $1.fn) / total * (($1.tp + $1.fp) / total) }
        // The complement as a sum of what differs, so that one class alone is exactly zero.
        let room = counts.reduce(0) { $0 + ($1.tp + $1.fn) / total * (($1.fn + $1.tn) / total) }
        return room > 0 ? (table.correct(in: cells) / total - chance) / room : nil
    }
}
