import AssayCheckKit
import AssayCore

/// Mean of prediction less truth: how far the model is off to one side.
///
/// - Definition: Σw (ŷ − y) / Σw: the bias; above 0 the model predicts too high.
/// - Units: those of the label.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: exact sums. The interval is Student's for a mean.
struct MeanError: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "mean_error", .performance, "Mean of prediction less truth: how far the model is off to one side.",
        range: (-Double.infinity)...(.infinity), better: .neither,
        tasks: [.regression], equals: "numpy.average of prediction − label")

    let loss: RowLoss
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        loss = .regression(.signedError)
    }
}
