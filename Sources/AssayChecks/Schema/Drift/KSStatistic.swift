import AssayCheckKit
import AssayCore
import AssayStatistics

/// Largest difference between the cumulative distributions of a column now and in the reference.
///
/// - Definition: max |F − G|; equals `scipy.stats.ks_2samp(…).statistic` 1.17.
/// - Units: a share in 0...1.
/// - Missing values: left out; a column without values on either side, or with infinite ones, is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: Kolmogorov 1933; Smirnov 1939.
struct KSStatistic: DistanceMeasure {
    static let descriptor = MeasureDescriptor(
        "ks_statistic", .schema, "Largest difference between the cumulative distributions of a column now and in the reference.",
        range: 0...1,
        better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "scipy.stats.ks_2samp(...).statistic 1.17")

    let fold: DistributionFold
    let confidence: Double
    let seed: UInt64

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        (confidence, seed) = (call.confidence, call.seed)
    }

    /// For labels and predictions, which have a comparison of their own.
    init(fold: DistributionFold, confidence: Double, seed: UInt64) {
        (self.fold, self.confidence, self.seed) = (fold, confidence, seed)
    }

    func distance(_ distances: SampleDistances) -> Double { distances.kolmogorovSmirnov }
    func halfWidth(_ noise: DistanceNoise) -> Double { noise.kolmogorovSmirnov }
}
