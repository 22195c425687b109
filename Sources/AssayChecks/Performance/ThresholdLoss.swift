import AssayCheckKit
import AssayCore

/// What a thousand decisions earn less than at the best threshold.
///
/// - Definition: 1,000 times `expected_value` at `best_threshold`, minus that at the manifest's `model.threshold`.
/// - Units: the declared currency, a thousand decisions; never below 0.
/// - Missing values: rows without a label are left out; a NaN score is MD103, decided classes without scores are
///   MD101, an amount that is missing or not finite is DT140.
/// - State: per row, exact. It has no interval.
struct ThresholdLoss: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "threshold_loss", .performance, "What a thousand decisions earn less than at the best threshold.",
        range: 0...(.infinity), better: .lower, tasks: [.binary], equals: "numpy.max over sklearn.metrics.confusion_matrix 1.9")

    let costs: DecisionCosts
    let threshold: Double
    private let picture: ScorePicture
    var requests: [FoldRequest] { [costs.curveRequest] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (costs, threshold, picture) = (try call.requiredCosts(), call.frame.threshold, ScorePicture(call))
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let valued = try costs.valuedRows(results)
        guard let curve = valued.curve else { return .undefined("no rows with a label in scope", rows: valued.rows) }
        let (best, chosen) = (curve.best, curve.value(at: threshold))
        let loss = max(0, 1_000 * (best.value - chosen))
        var details = MeasurementDetails(
            findings: ["\(costs.amount(loss)) per 1,000 lost at \(threshold) against \(best.threshold)"],
            numbers: ["best_threshold": best.threshold, "value_per_1000": 1_000 * chosen])
        details.thresholdCurve = picture.thresholdCurve(of: curve)
        return Measurement(loss, rows: valued.rows, details: details)
    }
}

extension ThresholdLoss: CostMeasure {}
