import AssayCheckKit
import AssayCore
import AssayManifest

/// Mean of what the model predicts.
///
/// - Definition: Σw ŷ / Σw, ŷ being the predicted value of a regression or the score of the positive class; equals
///   `fairlearn.metrics.mean_prediction` 0.15.
/// - Units: those of the prediction.
/// - Missing values: labels are not needed; a NaN score is MD103.
/// - State: exact sums. The interval is Student's for a mean.
struct MeanPrediction: PredictionMeanMeasure {
    static let descriptor = MeasureDescriptor(
        "mean_prediction", .fairness, "Mean of what the model predicts.", range: -.infinity...(.infinity), better: .neither,
        tasks: [.binary, .regression], equals: "fairlearn.metrics.mean_prediction 0.15")

    static let isPositive: Bool? = nil
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }
}
