import AssayCheckKit
import AssayCore

/// Area under the precision-recall curve with straight lines between its points.
///
/// - Definition: the trapezoid area under the points (recall, precision) at the distinct scores, from (0, 1); equals
///   `sklearn.metrics.auc` of `precision_recall_curve` 1.9.
/// - Units: 0...1; the share of positives is about chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from the infinitesimal jackknife, on the scale of the log odds.
/// - Source: Davis and Goadrich 2006.
struct PRAUC: JackknifedRankingMeasure {
    static let descriptor = MeasureDescriptor(
        "pr_auc", .performance, "Area under the precision-recall curve with straight lines between its points.", range: 0...1,
        better: .higher, tasks: [.binary], equals: "sklearn.metrics.auc of precision_recall_curve 1.9")

    let plan: IntervalPlan
    let picture: ScorePicture
    let undefinedReason = "the rows in scope have no positive label"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (plan, picture) = (call.intervalPlan, ScorePicture(call))
    }

    func value(of steps: RankingSteps) -> Double? {
        guard steps.positives > 0 else { return nil }
        var (sum, before) = (0.0, 1.0)
        for index in steps.trues.indices {
            guard let precision = steps.precision(index) else { continue }
            sum += steps.gained(index).trues * ((before + precision) / 2)
            before = precision
        }
        return sum / steps.positives
    }

    func gradient(of steps: RankingSteps, value: Double) -> RankingGradient {
        steps.precisionGradient(value, height: \.withBefore, weight: \.withAfter)
    }
}
