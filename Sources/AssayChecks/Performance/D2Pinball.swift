import AssayCheckKit
import AssayCore
import AssayStatistics

/// Share of the pinball loss of a constant quantile that the predictions save.
///
/// - Definition: 1 − Σw loss(y, ŷ) / Σw loss(y, q), where q is the labels' weighted α-quantile; equals
///   `sklearn.metrics.d2_pinball_score` 1.9. Undefined, so inconclusive,
///   where all labels are equal.
/// - Units: at most 1; 0 is the constant quantile's quality, below 0 is worse.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: per row, exact sums. The interval is from the delta method on the two losses.
struct D2Pinball: SkillMeasure {
    static let descriptor = MeasureDescriptor(
        "d2_pinball", .performance, "Share of the pinball loss of a constant quantile that the predictions save.",
        range: (-Double.infinity)...1,
        better: .higher, tasks: [.regression],
        parameters: [MeasureParameter("alpha", .number(0...1))], equals: "sklearn.metrics.d2_pinball_score 1.9")

    let alpha: Double
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        alpha = try call.number(0, in: 0...1)
    }

    func losses(of rows: RegressionRowsFold.State) -> (model: [Double], constant: [Double]) {
        let loss = RegressionLoss.pinball(alpha: alpha)
        let quantile = WeightedQuantile(rows.truths, weights: rows.weights).value(alpha) ?? .nan
        return (zip(rows.truths, rows.predictions).map(loss.value), rows.truths.map { loss.value($0, quantile) })
    }
}
