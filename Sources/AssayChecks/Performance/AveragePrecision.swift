import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Mean precision over the recall steps of the ranking.
///
/// - Definition: Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores; equals `sklearn.metrics.average_precision_score` 1.9.
/// - Units: 0...1; the share of positives is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from the infinitesimal jackknife, on the scale of the log odds.
struct AveragePrecision: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "average_precision", .performance, "Mean precision over the recall steps of the ranking.", range: 0...1, better: .higher,
        tasks: [.binary], equals: "sklearn.metrics.average_precision_score 1.9")

    let plan: IntervalPlan
    let picture: ScorePicture
    var intervalMethods: [IntervalMethod] { [.jackknife, .bootstrap] }
    var requests: [FoldRequest] { [FoldRequest(RankingFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (plan, picture) = (call.intervalPlan, ScorePicture(call))
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let ranking = try results.result(RankingFold())
        guard let value = ranking.curve.averagePrecision else {
            return .undefined("the rows in scope have no positive label", rows: ranking.rows)
        }
        return Measurement(
            value, interval: interval(value, ranking), rows: ranking.rows,
            details: picture.details(of: ranking, curve: ranking.steps.precisionRecallCurve))
    }

    private func interval(_ value: Double, _ ranking: Ranking) -> Interval? {
        guard plan.method != .bootstrap else { return ranking.percentiles(plan, value) { $0.averagePrecision } }
        let variance = ranking.steps.precisionGradient(value, height: \.own, weight: \.own).variance(squares: ranking.squares)
        return .jackknife(share: value, variance: variance, confidence: plan.confidence)
    }
}
