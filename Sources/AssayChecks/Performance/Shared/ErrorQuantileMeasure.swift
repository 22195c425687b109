import AssayCheckKit
import AssayCore
import AssayManifest

/// A quantile of the distances between prediction and truth.
protocol ErrorQuantileMeasure: TableMeasure {
    var share: Double { get }
    var confidence: Double { get }
}

extension ErrorQuantileMeasure {
    var intervalMethods: [IntervalMethod] { [.orderStatistics] }
    var requests: [FoldRequest] { [FoldRequest(RegressionRowsFold())] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(RegressionRowsFold())
        let distances = WeightedQuantile(rows.distances, weights: rows.weights)
        guard let value = distances.value(share) else { return .undefined("no rows with a label in scope", rows: rows.rows) }
        return Measurement(value, interval: distances.interval(share, confidence: confidence), rows: rows.rows)
    }
}
