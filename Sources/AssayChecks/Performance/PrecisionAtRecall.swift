import AssayCheckKit
import AssayCore

/// Highest precision that a threshold reaches while recall stays at the given level.
///
/// - Definition: the largest precision on `sklearn.metrics.precision_recall_curve` 1.9 whose recall is at least the one given.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from a bootstrap.
struct PrecisionAtRecall: BootstrappedRankingMeasure {
    static let descriptor = MeasureDescriptor(
        "precision_at_recall", .performance,
        "Highest precision that a threshold reaches while recall stays at the given level.", range: 0...1, better: .higher,
        tasks: [.binary], parameters: [MeasureParameter("recall", .number(0.000001...1))],
        equals: "sklearn.metrics.precision_recall_curve 1.9")

    let recall: Double
    let plan: IntervalPlan
    let picture: ScorePicture
    let undefinedReason = "the rows in scope have no positive label"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        recall = try call.share()
        (plan, picture) = (call.intervalPlan, ScorePicture(call))
    }

    func value(of steps: RankingSteps) -> Double? {
        guard steps.positives > 0, let first = steps.trues.indices.first(where: { steps.trues[$0] / steps.positives >= recall })
        else { return nil }
        return steps.trues.indices[first...].reduce(0) { max($0, steps.precision($1) ?? 0) }
    }
}
