import AssayCheckKit
import AssayCore

/// Mean distance between prediction and truth.
///
/// - Definition: Σw |y − ŷ| / Σw; equals `sklearn.metrics.mean_absolute_error` 1.9.
/// - Units: those of the label.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103.
/// - State: exact sums. The interval is Student's for a mean.
struct MeanAbsoluteError: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "mae", .performance, "Mean distance between prediction and truth.", range: 0...(.infinity), better: .lower,
        tasks: [.regression], equals: "sklearn.metrics.mean_absolute_error 1.9")

    let loss = RowLoss.absoluteError

    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }
}
