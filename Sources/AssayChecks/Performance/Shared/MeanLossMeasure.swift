import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// A measure that is a mean over rows of a loss, which may have a parameter.
protocol MeanLossMeasure: PairedMeasure {
    var loss: RowLoss { get }
    var confidence: Double { get }
}

extension MeanLossMeasure {
    var intervalMethods: [IntervalMethod] { [.t] }
    var requests: [FoldRequest] { [FoldRequest(RowLossFold(loss: loss))] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(RowLossFold(loss: loss))
        guard state.rows > 0 else { return .undefined("no rows with a label in scope", rows: 0) }
        guard let mean = state.mean else { return .undefined("the rows in scope have no weight", rows: state.rows) }
        let interval = MeanInterval.t(state.moments, confidence: confidence)?.clamped(to: Self.descriptor.range)
        return Measurement(mean, interval: interval, rows: state.rows)
    }
}

extension MeanLossMeasure {
    var pairedIntervalMethods: [IntervalMethod] { [.t] }
    var pairedRequests: [FoldRequest] { [FoldRequest(PairedLossFold(loss: loss))] }

    /// Student's interval of the mean difference of the losses.
    func pairedInterval(_ results: FoldResults) throws(Diagnostic) -> Interval? {
        .pairedMean(try results.result(PairedLossFold(loss: loss)).moments, confidence: confidence)
    }
}

extension Interval {
    /// Student's interval of a mean of differences; without width where no row differs from another, which is known.
    static func pairedMean(_ moments: Moments, confidence: Double) -> Interval? {
        guard moments.count > 1, moments.m2 > 0 else {
            return moments.count > 1
                ? Interval(lower: moments.mean, upper: moments.mean, confidence: confidence, method: "paired_t") : nil
        }
        return MeanInterval.t(moments, confidence: confidence)?.named("paired_t")
    }
}
