import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// A quantile of the numbers of a column.
protocol QuantileMeasure: TableMeasure {
    var fold: DistributionFold { get }
    var share: Double { get }
    var confidence: Double { get }
}

extension QuantileMeasure {
    var intervalMethods: [IntervalMethod] { [.orderStatistics] }

    var requests: [FoldRequest] { [FoldRequest(fold)] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let sorted = try results.result(fold).sorted?.values ?? []
        guard let value = Quantile.linear(sorted, share) else { return .undefined("no values in scope", rows: 0) }
        return Measurement(
            value, interval: QuantileInterval.orderStatistics(sorted, share, confidence: confidence), rows: sorted.count)
    }
}
