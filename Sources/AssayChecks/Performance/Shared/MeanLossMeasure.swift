import AssayCheckKit
import AssayCore
import AssayStatistics

/// A measure that is a mean of a loss over rows.
protocol MeanLossMeasure: TableMeasure {
    static var loss: RowLoss { get }
    var confidence: Double { get }
}

extension MeanLossMeasure {
    var requests: [FoldRequest] { [FoldRequest(RowLossFold(loss: Self.loss))] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(RowLossFold(loss: Self.loss))
        guard let mean = state.mean else { return .undefined("no rows with a label in scope", rows: state.rows) }
        let interval = MeanInterval.t(state.moments, confidence: confidence)?.clamped(to: Self.descriptor.range)
        return Measurement(mean, interval: interval, rows: state.rows)
    }
}
