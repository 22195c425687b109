import AssayCheckKit
import AssayCore
import AssayStatistics

/// Share of the labels' variance that the predictions explain, a constant offset forgiven.
///
/// - Definition: 1 − Var(y − ŷ) / Var(y), weighted; equals `sklearn.metrics.explained_variance_score` 1.9. Undefined, so inconclusive,
///   where all labels are equal.
/// - Units: at most 1; 0 is the mean's quality, below 0 is worse.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: per row, exact sums. The interval is from the delta method on the two losses.
struct ExplainedVariance: SkillMeasure {
    static let descriptor = MeasureDescriptor(
        "explained_variance", .performance,
        "Share of the labels' variance that the predictions explain, a constant offset forgiven.", range: (-Double.infinity)...1,
        better: .higher, tasks: [.regression], equals: "sklearn.metrics.explained_variance_score 1.9")

    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func losses(of rows: RegressionRowsFold.State) -> (model: [Double], constant: [Double]) {
        let errors = zip(rows.truths, rows.predictions).map { $0 - $1 }
        let (centre, mean) = (rows.weightedMean(errors), rows.weightedMean(rows.truths))
        return (errors.map { ($0 - centre) * ($0 - centre) }, rows.truths.map { ($0 - mean) * ($0 - mean) })
    }
}
