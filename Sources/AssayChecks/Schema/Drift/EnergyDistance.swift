import AssayCheckKit
import AssayCore
import AssayStatistics

/// Energy distance of a column from the reference.
///
/// - Definition: √(2 ∫(F − G)²); equals `scipy.stats.energy_distance` 1.17.
/// - Units: the square root of the column's unit.
/// - Missing values: left out; a column without values on either side, or with infinite ones, is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: Székely and Rizzo 2013.
struct EnergyDistance: DistanceMeasure {
    static let descriptor = MeasureDescriptor(
        "energy_distance", .schema, "Energy distance of a column from the reference.", range: 0...(.infinity),
        better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "scipy.stats.energy_distance 1.17")

    let fold: DistributionFold
    let confidence: Double
    let seed: UInt64

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        (confidence, seed) = (call.confidence, call.seed)
    }

    func distance(_ distances: SampleDistances) -> Double { distances.energy }
    func halfWidth(_ noise: DistanceNoise) -> Double { noise.energy }
}
