import AssayCheckKit
import AssayCore

/// Mean cost of a predicted quantile.
///
/// - Definition: Σw max(α (y − ŷ), (α − 1)(y − ŷ)) / Σw; equals `sklearn.metrics.mean_pinball_loss` 1.9.
/// - Units: those of the label; at α = 0.5 half the mean absolute error.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: exact sums. The interval is Student's for a mean.
/// - Source: Koenker and Bassett 1978, Econometrica 46:33.
struct PinballLoss: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "pinball_loss", .performance, "Mean cost of a predicted quantile.", range: 0...(.infinity), better: .lower,
        tasks: [.regression],
        parameters: [MeasureParameter("alpha", .number(0...1))], equals: "sklearn.metrics.mean_pinball_loss 1.9")

    let loss: RowLoss
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        loss = .regression(.pinball(alpha: try call.number(0, in: 0...1)))
    }
}
