import AssayCheckKit
import AssayCore

/// Mean deviance of positive amounts under a gamma law.
///
/// - Definition: 2 Σw (log(ŷ / y) + y / ŷ − 1) / Σw; equals `sklearn.metrics.mean_gamma_deviance` 1.9.
/// - Units: none: it depends on ratios only; 0 is perfect.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106;
///   a label or prediction not above 0 is DT107.
/// - State: exact sums. The interval is Student's for a mean.
struct MeanGammaDeviance: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "gamma_deviance", .performance, "Mean deviance of positive amounts under a gamma law.", range: 0...(.infinity),
        better: .lower,
        tasks: [.regression], equals: "sklearn.metrics.mean_gamma_deviance 1.9")

    let loss: RowLoss
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        loss = .regression(.tweedie(power: 2))
    }
}
