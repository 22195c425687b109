import AssayCheckKit
import AssayCore
import AssayStatistics

/// Association between a column's values and which of the two tables they stand in.
///
/// - Definition: Cramér's V, √(χ² / rows), of the table of both tables' counts in the bins of the reference; equals
///   `scipy.stats.contingency.association(method="cramer")` 1.17.
/// - Units: 0...1.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Source: Cramér 1946; Smithson 2003 for the interval.
struct CramersV: DivergenceMeasure {
    static let descriptor = MeasureDescriptor(
        "cramers_v", .schema, "Association between a column's values and which of the two tables they stand in.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "scipy.stats.contingency.association(method=\"cramer\") 1.17")

    let fold: DistributionFold
    let confidence: Double
    var scale: DivergenceScale { .rowSquares }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }

    /// For labels and predictions, which have a comparison of their own.
    init(fold: DistributionFold, confidence: Double) { (self.fold, self.confidence) = (fold, confidence) }

    func divergence(_ bins: BinnedShares) -> Double? { bins.cramersV }
}
