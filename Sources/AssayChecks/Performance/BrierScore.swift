import AssayCheckKit
import AssayCore

/// Mean squared difference between predicted probabilities and what happened.
///
/// - Definition: Σw (y − p)² / Σw for two classes, summed over the classes for more; equals `sklearn.metrics.brier_score_loss` 1.9.
/// - Units: 0...1 for two classes, 0...2 for more.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103; a score outside 0...1 is MD105.
/// - State: exact sums. The interval is Student's for a mean.
struct BrierScore: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "brier_score", .performance, "Mean squared difference between predicted probabilities and what happened.", range: 0...2,
        better: .lower,
        tasks: [.binary, .multiclass], equals: "sklearn.metrics.brier_score_loss 1.9")

    let loss = RowLoss.brier

    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }
}
