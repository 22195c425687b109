import AssayCheckKit
import AssayCore
import AssayStatistics

/// Hellinger distance of a column from the reference.
///
/// - Definition: √(½ Σ (√p − √q)²) over the bins of the reference.
/// - Units: 0...1.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: Hellinger 1909.
struct Hellinger: DivergenceMeasure {
    static let descriptor = MeasureDescriptor(
        "hellinger", .schema, "Hellinger distance of a column from the reference.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "numpy.linalg.norm(numpy.sqrt(p) - numpy.sqrt(q)) / numpy.sqrt(2)")

    let fold: DistributionFold
    let confidence: Double
    var scale: DivergenceScale { .eightSquares }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }

    func divergence(_ bins: BinnedShares) -> Double? { bins.hellinger }
}
