import AssayCheckKit
import AssayCore

/// Mean distance between prediction and truth as a share of the truth.
///
/// - Definition: Σw |y − ŷ| / max(2⁻⁵², |y|) / Σw; equals `sklearn.metrics.mean_absolute_percentage_error` 1.9.
/// - Units: a share; 0.1 is ten percent.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: exact sums. The interval is Student's for a mean.
struct MeanAbsolutePercentageError: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "mape", .performance, "Mean distance between prediction and truth as a share of the truth.", range: 0...(.infinity),
        better: .lower,
        tasks: [.regression], equals: "sklearn.metrics.mean_absolute_percentage_error 1.9")

    let loss: RowLoss
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        loss = .regression(.percentage)
    }
}
