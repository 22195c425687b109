import AssayCheckKit
import AssayCore
import AssayStatistics

/// A measure that is a mean over rows of a loss that may have a parameter.
protocol RegressionMeanMeasure: TableMeasure {
    var loss: RowLoss { get }
    var confidence: Double { get }
}

extension RegressionMeanMeasure {
    var requests: [FoldRequest] { [FoldRequest(RowLossFold(loss: loss))] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(RowLossFold(loss: loss))
        guard let mean = state.mean else { return .undefined("no rows with a label in scope", rows: state.rows) }
        let interval = MeanInterval.t(state.moments, confidence: confidence)?.clamped(to: Self.descriptor.range)
        return Measurement(mean, interval: interval, rows: state.rows)
    }
}
