import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import Foundation

import struct AssayCore.Measurement

/// Entropy of the values of a column.
///
/// - Definition: −Σ p ln p over the shares of the different values; equals `scipy.stats.entropy` 1.17 of `Series.value_counts()`.
/// - Units: nats; ln k for k values that are equally frequent.
/// - Missing values: null and NaN are no value. Without values undefined, so inconclusive.
/// - State: that of `distinct_count`; the sum is exact, so that no order matters. The interval is by the delta method.
/// - Source: Miller and Madow 1954; Basharin 1959 for the variance.
struct ColumnEntropy: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "entropy", .schema, "Entropy of the values of a column.", range: 0...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column)], equals: "scipy.stats.entropy 1.17 of pandas.Series.value_counts()")

    private let fold: DistributionFold
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.delta] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.valueCounts(fold)
        guard table.total > 0 else { return .undefined("no values in scope", rows: 0) }
        let total = Double(table.total)
        var (sum, squares) = (ExactSum(), ExactSum())
        for (count, values) in table.frequencies {
            let (share, surprise) = (Double(count) / total, log(total / Double(count)))
            sum.add(share * surprise, times: values)
            squares.add(share * surprise * surprise, times: values)
        }
        let value = max(0, sum.value)
        let error = (max(0, squares.value - value * value) / total).squareRoot()
        return Measurement(
            value, interval: .normal(value, error: error, confidence: confidence)?.clamped(to: 0...(.infinity)), rows: table.total,
            details: MeasurementDetails(numbers: ["distinct": Double(table.distinct)]))
    }
}
