import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How much better than chance the ranking is: twice the area under the ROC curve less one.
///
/// - Definition: 2 AUC − 1, also Somers' D of the scores given the labels; equals `2 * sklearn.metrics.roc_auc_score - 1` 1.9.
/// - Units: −1...1; 0 is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is DeLong's, for weighted rows from the infinitesimal jackknife.
struct Gini: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "gini", .performance, "How much better than chance the ranking is: twice the area under the ROC curve less one.",
        range: -1...1, better: .higher, tasks: [.binary], equals: "2 * sklearn.metrics.roc_auc_score - 1, 1.9")

    let plan: IntervalPlan
    let picture: ScorePicture
    let intervalMethods: [IntervalMethod]
    var requests: [FoldRequest] { [FoldRequest(RankingFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (plan, picture, intervalMethods) = (call.intervalPlan, ScorePicture(call), call.areaMethods)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let ranking = try results.result(RankingFold())
        guard let area = ranking.curve.rocAUC else {
            return .undefined("the rows in scope do not have both classes", rows: ranking.rows)
        }
        let interval = ranking.areaInterval(area, plan).map {
            Interval(lower: 2 * $0.lower - 1, upper: 2 * $0.upper - 1, confidence: plan.confidence, method: $0.method)
        }
        return Measurement(
            2 * area - 1, interval: interval, rows: ranking.rows,
            details: picture.details(of: ranking, curve: ranking.steps.rocCurve))
    }
}
