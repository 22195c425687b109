import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How far a column's mean has moved from that of the reference, in standard deviations of the reference.
///
/// - Definition: |mean − reference mean| / reference standard deviation (n − 1): Glass's Δ without its sign, which the details have.
/// - Units: standard deviations of the reference.
/// - Missing values: left out; a column without numbers on either side, or a reference that does not vary, is undefined, so inconclusive;
///   an infinite number is DT160.
/// - State: constant; sums are exact. The interval is Welch's, with what the spread of the reference is uncertain by.
/// - Source: Glass 1976; Hedges and Olkin 1985, section 5.D; Welch 1947 for the degrees of freedom.
struct MeanShift: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "mean_shift", .schema,
        "How far a column's mean has moved from that of the reference, in standard deviations of the reference.",
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("column", .column, accepts: .number)],
        defaultRule: .proven, equals: "abs(s.mean() - reference.mean()) / reference.std() of pandas 3.1")

    private let fold: ColumnMomentsFold
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.t] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ColumnMomentsFold(column: try call.column())
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(fold).finite(fold.column)
        let before = try results.on(.reference).result(fold).finite(fold.column)
        guard now.moments.count > 0 else { return .undefined("no values in scope", rows: now.rows) }
        guard let variance = before.moments.variance(), variance > 0, variance.isFinite else {
            return .undefined("the reference does not vary", rows: now.rows)
        }
        let shift = (now.moments.mean - before.moments.mean) / variance.squareRoot()
        guard shift.isFinite else { return .undefined("the means are beyond the range of doubles", rows: now.rows) }
        return Measurement(
            abs(shift), interval: interval(shift, now.moments, before.moments, variance)?.magnitude, rows: now.rows,
            details: MeasurementDetails(numbers: ["shift": shift, "reference_rows": Double(before.rows)]))
    }

    /// Nil where one row now has no spread to judge by.
    private func interval(_ shift: Double, _ now: ExactMoments, _ before: ExactMoments, _ variance: Double) -> Interval? {
        guard let spread = now.variance(), spread.isFinite else { return nil }
        let (m, n) = (now.effectiveCount, before.effectiveCount)
        let (one, two) = (spread / variance / m, 1 / n)
        let freedom = (one + two) * (one + two) / (one * one / (m - 1) + two * two / (n - 1))
        let error = (one + two + shift * shift / (2 * (n - 1))).squareRoot()
        guard freedom > 0, error.isFinite else { return nil }
        let half = Student(degreesOfFreedom: freedom).critical(confidence: confidence) * error
        return Interval(lower: shift - half, upper: shift + half, confidence: confidence, method: "t")
    }
}
