import AssayCheckKit
import AssayCore

/// A measure of how many different values a column has.
protocol DistinctMeasure: TableMeasure {
    var fold: DistributionFold { get }
    func value(distinct: Double, values: Double) -> Double
}

extension DistinctMeasure {
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let counts = try results.valueCounts(fold)
        guard counts.total > 0 else { return .undefined("no values in scope", rows: 0) }
        return Measurement(value(distinct: Double(counts.distinct), values: Double(counts.total)), rows: counts.total)
    }
}
