import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import Foundation

/// Share of the labels' surprise that the predicted probabilities take away.
///
/// - Definition: 1 − log loss / log loss of always predicting the shares of the classes in scope; equals
///   `sklearn.metrics.d2_log_loss_score` 1.9. Undefined, so inconclusive, where all labels are of one class.
/// - Units: at most 1; 0 is what the shares alone give, below 0 is worse.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103; a score outside 0...1 is MD105.
/// - State: exact sums a class. The interval is from the delta method.
struct D2LogLoss: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "d2_log_loss", .performance, "Share of the labels' surprise that the predicted probabilities take away.",
        range: (-Double.infinity)...1, better: .higher, tasks: [.binary, .multiclass],
        equals: "sklearn.metrics.d2_log_loss_score 1.9")

    private let fold = ClassLossFold(loss: .logLoss)
    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.delta] }
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> AssayCore.Measurement {
        let classes = try results.result(fold)
        let rows = classes.reduce(0) { $0 + $1.rows }
        let occurring = classes.filter { $0.weight.value > 0 }
        guard occurring.count > 1 else { return .undefined("fewer than two classes have labelled rows in scope", rows: rows) }
        let total = occurring.reduce(0) { $0 + $1.weight.value }
        let surprises = occurring.map { -log($0.weight.value / total) }
        let entropy = zip(occurring, surprises).reduce(0) { $0 + $1.0.weight.value * $1.1 }
        let ratio = occurring.reduce(0) { $0 + $1.loss.value } / entropy
        // A row moves the ratio by its own loss, less the ratio times the surprise of its class.
        let spread = zip(occurring, surprises).reduce(0) { $0 + $1.0.spread(around: ratio * $1.1) }
        let margin = Normal.critical(confidence: confidence) * spread.squareRoot() / entropy
        let interval = Interval(lower: 1 - ratio - margin, upper: 1 - ratio + margin, confidence: confidence, method: "delta")
        return AssayCore.Measurement(
            1 - ratio, interval: margin > 0 ? interval.clamped(to: Self.descriptor.range) : nil, rows: rows)
    }
}
