import AssayCheckKit
import AssayCore

/// Largest distance between prediction and truth.
///
/// - Definition: max |y − ŷ| over rows with a weight above zero; equals `sklearn.metrics.max_error` 1.9, which takes no weights.
/// - Units: those of the label.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: one number, exact. No interval: a sample says nothing certain about the largest error beyond it.
struct MaxError: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "max_error", .performance, "Largest distance between prediction and truth.", range: 0...(.infinity), better: .lower,
        tasks: [.regression], equals: "sklearn.metrics.max_error 1.9")

    var requests: [FoldRequest] { [FoldRequest(MaxErrorFold())] }
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(MaxErrorFold())
        guard let largest = state.largest else { return .undefined("no rows with a label in scope", rows: state.rows) }
        return Measurement(largest, rows: state.rows)
    }
}
