import AssayCheckKit
import AssayCore

/// Highest recall that a threshold reaches while precision stays at the given level.
///
/// - Definition: the largest recall on `sklearn.metrics.precision_recall_curve` 1.9 whose precision is at least the one
///   given; 0 where no threshold reaches it.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from a bootstrap.
struct RecallAt: BootstrappedRankingMeasure {
    static let descriptor = MeasureDescriptor(
        "recall_at", .performance, "Highest recall that a threshold reaches while precision stays at the given level.",
        range: 0...1, better: .higher, tasks: [.binary], parameters: [MeasureParameter("precision", .number(0.000001...1))],
        equals: "sklearn.metrics.precision_recall_curve 1.9")

    let precision: Double
    let plan: IntervalPlan
    let undefinedReason = "the rows in scope have no positive label"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        precision = try call.share()
        plan = call.intervalPlan
    }

    func value(of steps: RankingSteps) -> Double? {
        guard steps.positives > 0 else { return nil }
        let reached = steps.trues.indices.last { (steps.precision($0) ?? 0) >= precision }
        return reached.map { steps.trues[$0] / steps.positives } ?? 0
    }
}
