import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of a column's values that would have to change for it to look like the reference.
///
/// - Definition: ½ Σ |p − q| over the bins of the reference: the largest difference in the share of any set of them.
/// - Units: a share in 0...1.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: Levin and Peres 2017, Markov Chains and Mixing Times, chapter 4.
struct TotalVariation: DriftMeasure {
    static let descriptor = MeasureDescriptor(
        "total_variation", .schema, "Share of a column's values that would have to change for it to look like the reference.",
        range: 0...1, better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "numpy.abs(p - q).sum() / 2")

    let fold: DistributionFold
    let confidence: Double
    private let seed: UInt64
    var intervalMethods: [IntervalMethod] { [.bridge] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        (confidence, seed) = (call.confidence, call.seed)
    }

    func compare(_ pair: ColumnPair) throws(Diagnostic) -> Drift {
        let bins = try pair.binned()
        let noise = bins.totalVariationNoise(confidence: confidence, seed: seed)
        return .simulated(bins, bins.totalVariation, noise.map { $0 + pair.shareError * Double(bins.first.count) })
    }
}
