import AssayCheckKit
import AssayCore
import AssayStatistics

/// How far a column's values must be moved, on average, to look like the reference.
///
/// - Definition: ∫|F − G|; equals `scipy.stats.wasserstein_distance` 1.17. `normed` divides it by the reference's standard deviation
///   of the population, as Evidently does.
/// - Units: those of the column; standard deviations of the reference for `normed`.
/// - Missing values: left out; a column without values on either side, or with infinite ones, is undefined, so inconclusive; so is
///   `normed` where the reference does not vary.
/// - State: per row.
/// - Source: Vallender 1974; Ramdas, García Trillos and Cuturi 2017.
struct WassersteinDistance: DistanceMeasure {
    static let descriptor = MeasureDescriptor(
        "wasserstein_distance", .schema, "How far a column's values must be moved, on average, to look like the reference.",
        range: 0...(.infinity), better: .lower,
        parameters: [MeasureParameter("column", .column), MeasureParameter("unit", .choice(["normed"]), required: false)],
        defaultRule: .proven, equals: "scipy.stats.wasserstein_distance 1.17")

    let fold: DistributionFold
    let confidence: Double
    let seed: UInt64
    private let isNormed: Bool

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        (confidence, seed) = (call.confidence, call.seed)
        let unit = call.positional(1)
        guard unit == nil || unit == "normed" else {
            throw call.wrong("`\(unit ?? "")` is no unit of it", "write `wasserstein_distance(column, normed)`")
        }
        isNormed = unit != nil
    }

    func distance(_ distances: SampleDistances) -> Double { distances.wasserstein }
    func halfWidth(_ noise: DistanceNoise) -> Double { noise.wasserstein }

    func unit(_ before: SortedSample) -> Double? {
        guard isNormed else { return 1 }
        return before.spread.flatMap { $0.deviation > 0 ? $0.deviation : nil }
    }
}
