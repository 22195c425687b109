import AssayCheckKit
import AssayCore
import AssayStatistics

/// Population stability index of a column against the reference.
///
/// - Definition: Σ (p − q) log(p / q) over the bins of the reference, p the share now and q before; half a row is added to every bin
///   where one is empty on either side.
/// - Units: nats, from 0.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: Siddiqi 2006; Yurdakul 2018 for its law without drift; Potgieter et al. 2023 for the noncentral one.
struct PopulationStabilityIndex: DivergenceMeasure {
    static let descriptor = MeasureDescriptor(
        "psi", .schema, "Population stability index of a column against the reference.", range: 0...(.infinity),
        better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "sum((p - q) * numpy.log(p / q)) over the reference's deciles")

    let fold: DistributionFold
    let confidence: Double
    var scale: DivergenceScale { .harmonic }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }

    func divergence(_ bins: BinnedShares) -> Double? { bins.stabilityIndex }
}
