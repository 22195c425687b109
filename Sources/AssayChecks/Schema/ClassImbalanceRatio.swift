import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import Foundation

import struct AssayCore.Measurement

/// Rows of the rarest class divided by rows of the most frequent one.
///
/// - Definition: min / max of `pandas.Series.value_counts()` 3.1 over the labels; 0 where there is one class alone. deepchecks'
///   `ClassImbalance` puts its condition on the same ratio.
/// - Units: a ratio in 0...1; 1 is balance.
/// - Missing values: rows without a label are left out. Without labels undefined, so inconclusive.
/// - State: a count a class. The interval is normal for the logarithm of the ratio, with variance 1 / min + 1 / max; it does not account
///   for having chosen the two classes.
/// - Source: Katz, Baptista, Azen and Pike 1978, Biometrics 34:469.
struct ClassImbalanceRatio: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "class_imbalance_ratio", .schema, "Rows of the rarest class divided by rows of the most frequent one.", range: 0...1,
        better: .higher, tasks: [.binary, .multiclass], equals: "min / max of pandas.Series.value_counts() 3.1")

    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(LabelCensus())] }
    var intervalMethods: [IntervalMethod] { [.log] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let census = try results.result(LabelCensus())
        let rows = census.counts.values.reduce(0, +)
        guard !census.hasTooMany else { return .undefined("more than \(LabelCensus.mostClasses) classes", rows: rows) }
        guard let lowest = census.counts.values.min(), let highest = census.counts.values.max() else {
            return .undefined("no rows with a label in scope", rows: 0)
        }
        guard census.counts.count > 1 else { return Measurement(0, rows: rows) }
        let (low, high) = (Double(lowest), Double(highest))
        let half = Normal.critical(confidence: confidence) * (1 / low + 1 / high).squareRoot()
        let interval = Interval(
            lower: low / high * exp(-half), upper: low / high * exp(half), confidence: confidence, method: "log")
        return Measurement(
            low / high, interval: interval.clamped(to: 0...1), rows: rows,
            details: MeasurementDetails(numbers: ["rarest": low, "most_frequent": high, "classes": Double(census.counts.count)]))
    }
}
