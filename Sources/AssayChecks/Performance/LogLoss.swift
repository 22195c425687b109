import AssayCheckKit
import AssayCore

/// Mean surprise of the true classes under the predicted probabilities.
///
/// - Definition: −Σw log p(label) / Σw, natural logarithm, p kept 2⁻⁵² away from 0 and 1; equals `sklearn.metrics.log_loss` 1.9.
/// - Units: nats; 0 is perfect.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103; a score outside 0...1 is MD105.
/// - State: exact sums. The interval is Student's for a mean.
struct LogLoss: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "log_loss", .performance, "Mean surprise of the true classes under the predicted probabilities.", range: 0...37,
        better: .lower,
        tasks: [.binary, .multiclass], equals: "sklearn.metrics.log_loss 1.9")

    let loss = RowLoss.logLoss

    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }
}
