import AssayCheckKit
import AssayCore

/// Mean deviance of counts under a Poisson law.
///
/// - Definition: 2 Σw (y log(y / ŷ) − y + ŷ) / Σw; equals `sklearn.metrics.mean_poisson_deviance` 1.9.
/// - Units: those of the label; 0 is perfect.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106;
///   a label below 0 or a prediction not above 0 is DT107.
/// - State: exact sums. The interval is Student's for a mean.
struct MeanPoissonDeviance: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "poisson_deviance", .performance, "Mean deviance of counts under a Poisson law.", range: 0...(.infinity), better: .lower,
        tasks: [.regression], equals: "sklearn.metrics.mean_poisson_deviance 1.9")

    let loss: RowLoss
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        loss = .regression(.tweedie(power: 1))
    }
}
