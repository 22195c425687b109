import AssayCheckKit
import AssayCore

/// A measure of how many different values a column has.
protocol DistinctMeasure: TableMeasure {
    var fold: ValueCountFold { get }
    func value(distinct: Double, values: Double) -> Double
}

extension DistinctMeasure {
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(fold).table
        guard table.total > 0 else { return .undefined("no values in scope", rows: 0) }
        return Measurement(value(distinct: Double(table.distinct), values: Double(table.total)), rows: table.total)
    }
}
