import AssayCheckKit
import AssayCore
import AssayStatistics

/// Jensen–Shannon distance of a column from the reference.
///
/// - Definition: the square root of the Jensen–Shannon divergence, natural logarithm, of the shares in the bins of the reference; equals
///   `scipy.spatial.distance.jensenshannon` 1.17.
/// - Units: 0...√(log 2) = 0.833.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: Lin 1991; Endres and Schindelin 2003.
struct JensenShannonDistance: DivergenceMeasure {
    static let descriptor = MeasureDescriptor(
        "jensen_shannon_distance", .schema, "Jensen–Shannon distance of a column from the reference.",
        range: 0...0.8325546111576977,
        better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "scipy.spatial.distance.jensenshannon 1.17")

    let fold: DistributionFold
    let confidence: Double
    var scale: DivergenceScale { .eightSquares }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }

    func divergence(_ bins: BinnedShares) -> Double? { bins.jensenShannon }
}
