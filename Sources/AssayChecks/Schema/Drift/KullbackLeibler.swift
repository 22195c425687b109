import AssayCheckKit
import AssayCore
import AssayStatistics

/// Kullback–Leibler divergence of a column from the reference.
///
/// - Definition: Σ p log(p / q) over the bins of the reference, p the share now and q before; half a row is added to every bin where one is
///   empty on either side. Equals `scipy.stats.entropy(p, q)` 1.17.
/// - Units: nats, from 0.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: Kullback and Leibler 1951; Wilks 1938 for its law without drift.
struct KullbackLeibler: DivergenceMeasure {
    static let descriptor = MeasureDescriptor(
        "kl_divergence", .schema, "Kullback–Leibler divergence of a column from the reference.", range: 0...(.infinity),
        better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "scipy.stats.entropy(p, q) 1.17 over the reference's deciles")

    let fold: DistributionFold
    let confidence: Double
    var scale: DivergenceScale { .twice }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }

    func divergence(_ bins: BinnedShares) -> Double? { bins.kullbackLeibler }
}
