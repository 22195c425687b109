import AssayCheckKit
import AssayCore
import AssayStatistics

/// Share of the labels' variance that the predictions explain.
///
/// - Definition: 1 − Σw (y − ŷ)² / Σw (y − ȳ)²; equals `sklearn.metrics.r2_score` 1.9. Undefined, so inconclusive,
///   where all labels are equal.
/// - Units: at most 1; 0 is the mean's quality, below 0 is worse.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: per row, exact sums. The interval is from the delta method on the two losses.
struct R2: SkillMeasure {
    static let descriptor = MeasureDescriptor(
        "r2", .performance, "Share of the labels' variance that the predictions explain.", range: (-Double.infinity)...1,
        better: .higher, tasks: [.regression], equals: "sklearn.metrics.r2_score 1.9")

    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func losses(of rows: RegressionRowsFold.State) -> (model: [Double], constant: [Double]) {
        let mean = rows.weightedMean(rows.truths)
        return (rows.distances.map { $0 * $0 }, rows.truths.map { ($0 - mean) * ($0 - mean) })
    }
}
