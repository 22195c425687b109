import AssayCheckKit
import AssayCore

/// Score threshold that would earn most on these rows.
///
/// - Definition: of the distinct scores, and of a threshold above them all, the one with the highest `expected_value`; of
///   several the highest.
/// - Units: those of the score.
/// - Missing values: rows without a label are left out; a NaN score is MD103, decided classes without scores are
///   MD101, an amount that is missing or not finite is DT140.
/// - State: per row, exact. It has no interval.
struct BestThreshold: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "best_threshold", .performance, "Score threshold that would earn most on these rows.", range: -.infinity...(.infinity),
        better: .neither, tasks: [.binary], equals: "numpy.argmax over sklearn.metrics.confusion_matrix 1.9")

    let costs: DecisionCosts
    private let picture: ScorePicture
    var requests: [FoldRequest] { [costs.curveRequest] }
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (costs, picture) = (try call.requiredCosts(), ScorePicture(call))
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let valued = try costs.valuedRows(results)
        guard let curve = valued.curve else { return .undefined("no rows with a label in scope", rows: valued.rows) }
        let best = curve.best
        var details = MeasurementDetails(findings: ["\(costs.amount(1_000 * best.value)) per 1,000 at this threshold"])
        details.thresholdCurve = picture.thresholdCurve(of: curve)
        return Measurement(best.threshold, rows: valued.rows, details: details)
    }
}

extension BestThreshold: CostMeasure {}
