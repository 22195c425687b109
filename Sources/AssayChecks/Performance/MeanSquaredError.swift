import AssayCheckKit
import AssayCore

/// Mean squared difference between prediction and truth.
///
/// - Definition: Σw (y − ŷ)² / Σw; equals `sklearn.metrics.mean_squared_error` 1.9.
/// - Units: the square of the label's.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: exact sums. The interval is Student's for a mean.
struct MeanSquaredError: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "mse", .performance, "Mean squared difference between prediction and truth.", range: 0...(.infinity), better: .lower,
        tasks: [.regression], equals: "sklearn.metrics.mean_squared_error 1.9")

    let loss: RowLoss
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        loss = .squaredError
    }
}
