import AssayCheckKit
import AssayCore
import AssayStatistics

/// Pearson's chi-square statistic of a column's values against which of the two tables they stand in.
///
/// - Definition: Σ (observed − expected)² / expected over both tables' counts in the bins of the reference; equals
///   `scipy.stats.chi2_contingency(correction=False)` 1.17. The record has `p_value` and `degrees_of_freedom`. It grows with the
///   rows: `cramers_v` is the same as an effect size.
/// - Units: from 0; its mean without drift is the degrees of freedom.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else. It is a test statistic, so it has no interval.
/// - Source: Pearson 1900.
struct ChiSquareStatistic: DriftMeasure {
    static let descriptor = MeasureDescriptor(
        "chi_square", .schema, "Pearson's chi-square statistic of a column's values against which of the two tables they stand in.",
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("column", .column)],
        equals: "scipy.stats.chi2_contingency(correction=False) 1.17")

    let fold: DistributionFold
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }

    func compare(_ pair: ColumnPair) throws(Diagnostic) -> Drift {
        let bins = try pair.binned()
        guard let value = bins.chiSquare else { return Drift(reason: "a table has no weight in scope") }
        let degrees = bins.degreesOfFreedom
        guard degrees > 0 else { return Drift(value: 0, noise: 0, numbers: ["degrees_of_freedom": 0, "p_value": 1]) }
        let law = ChiSquare(degreesOfFreedom: degrees), sharpness = pair.sharpness(of: bins)
        return Drift(
            value: value, noise: law.quantile((1 + confidence) / 2) / sharpness,
            numbers: ["degrees_of_freedom": degrees, "p_value": law.survival(value * sharpness), "bins": Double(bins.first.count)])
    }
}
