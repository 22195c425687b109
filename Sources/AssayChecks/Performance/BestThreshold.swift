import AssayCheckKit
import AssayCore

/// Score threshold that would earn most on these rows.
///
/// - Definition: of the distinct scores, and of a threshold above them all, the one with the highest `expected_value`; of
///   several the highest.
/// - Units: those of the score.
/// - Missing values: rows without a label are left out; a NaN score is MD103, decided classes without scores are MD101.
/// - State: per row, exact. It has no interval.
struct BestThreshold: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "best_threshold", .performance, "Score threshold that would earn most on these rows.", range: -.infinity...(.infinity),
        better: .neither, tasks: [.binary], equals: "numpy.argmax over sklearn.metrics.confusion_matrix 1.9")

    let costs: DecisionCosts
    var requests: [FoldRequest] { [FoldRequest(RankingFold())] }
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        costs = try call.requiredCosts()
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let ranking = try results.result(RankingFold())
        guard let curve = ValueCurve(ranking, costs: costs) else {
            return .undefined("no rows with a label in scope", rows: ranking.rows)
        }
        let best = curve.best
        let details = MeasurementDetails(findings: ["\(costs.amount(1_000 * best.value)) per 1,000 at this threshold"])
        return Measurement(best.threshold, rows: ranking.rows, details: details)
    }
}
