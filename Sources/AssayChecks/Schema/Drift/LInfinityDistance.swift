import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Largest change of the share that one value of a column has.
///
/// - Definition: max |p − q| over the bins of the reference, p the share now and q before: Chebyshev's distance, TFDV's L-infinity norm.
/// - Units: a share in 0...1.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: TensorFlow Data Validation 1.17, `infinity_norm`.
struct LInfinityDistance: DriftMeasure {
    static let descriptor = MeasureDescriptor(
        "l_infinity_distance", .schema, "Largest change of the share that one value of a column has.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "scipy.spatial.distance.chebyshev(p, q) 1.17")

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
        let noise = bins.lInfinityNoise(confidence: confidence, seed: seed)
        return .simulated(bins, bins.lInfinity, noise.map { $0 + 2 * pair.shareError })
    }
}
