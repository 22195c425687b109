import AssayCheckKit
import AssayCore
import AssayStatistics

/// Probability that a random positive row scores above a random negative one.
///
/// - Definition: the area under the ROC curve by the trapezoid rule, ties counting one half; equals
///   `sklearn.metrics.roc_auc_score` 1.9. The interval is DeLong's, for unweighted rows.
/// - Units: 0...1; 0.5 is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact.
/// - Source: DeLong, DeLong and Clarke-Pearson 1988; fast form by Sun and Xu 2014.
struct ROCAUC: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "roc_auc", .performance, "Probability that a random positive row scores above a random negative one.", range: 0...1,
        better: .higher, tasks: [.binary], equals: "sklearn.metrics.roc_auc_score 1.9")

    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(RankingFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let ranking = try results.result(RankingFold())
        guard let area = ranking.curve.rocAUC else {
            return .undefined("the rows in scope do not have both classes", rows: ranking.rows)
        }
        let interval = ranking.curve.rocAUCInterval(confidence: confidence)
        return Measurement(area, interval: interval, rows: ranking.rows)
    }
}
