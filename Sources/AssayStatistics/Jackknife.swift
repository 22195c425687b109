import AssayCore
import Foundation

/// The error of an estimate from what it becomes without each of several groups of rows.
///
/// - Definition: standard error √((G − 1) / G · Σ (θ₍₋ⱼ₎ − mean)²) over G groups; Student's t with m² / Σ mⱼ² − 1 degrees of
///   freedom, where mⱼ are the rows of a group and m those of all: G − 1 for groups of one size, fewer where some are far larger.
/// - Missing values: nil under ten groups, or where the estimate is undefined without one of them.
/// - Source: Quenouille 1956; Kott 2001, Journal of Official Statistics 17:521, for groups of clusters.
public struct Jackknife: Sendable, Hashable {
    /// With fewer, no error is known well enough to be stated.
    public static let fewestGroups = 10

    public let groups: Int
    public let standardError: Double
    public let degreesOfFreedom: Double

    /// - Parameter leftOut: the estimate without each group, and the rows of that group, at least one.
    public init?(_ leftOut: [(value: Double, rows: Int)]) {
        guard leftOut.count >= Self.fewestGroups, leftOut.allSatisfy({ $0.value.isFinite }) else { return nil }
        let count = Double(leftOut.count)
        let mean = leftOut.reduce(0) { $0 + $1.value / count }
        let spread = leftOut.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
        let isConstant = leftOut.allSatisfy { $0.value == leftOut[0].value }
        let (rows, squares) = leftOut.reduce((0.0, 0.0)) { ($0.0 + Double($1.rows), $0.1 + Double($1.rows) * Double($1.rows)) }
        groups = leftOut.count
        standardError = isConstant ? 0 : ((count - 1) / count * spread).squareRoot()
        degreesOfFreedom = rows * rows / squares - 1
        guard standardError.isFinite, degreesOfFreedom > 0 else { return nil }
    }

    private func margin(_ confidence: Double) -> Double {
        Student(degreesOfFreedom: degreesOfFreedom).critical(confidence: confidence) * standardError
    }

    /// The interval around an estimate of a quantity with a range.
    ///
    /// - Definition: made on the scale of the log odds in a range with two ends, of the logarithm in one with one end, which holds
    ///   its level where the plain one falls short near an end; the plain one cut to the range for an estimate at its end. An
    ///   estimate at the end of a range of two that no group moves gets Wilson's interval with the groups for trials.
    /// - Missing values: nil for another estimate that no group moves: an interval without width would prove too much.
    public func interval(around value: Double, within range: ClosedRange<Double>, confidence: Double, method: String) -> Interval? {
        guard standardError > 0 else { return unmoved(value, range, confidence, method) }
        let (lower, upper) = ends(value, margin(confidence), range)
        guard lower.isFinite, upper.isFinite else { return nil }
        return Interval(lower: min(value, lower), upper: max(value, upper), confidence: confidence, method: method)
    }

    /// value ± t standard error, for a difference; two models that never differ by anything differ by nothing.
    public func difference(_ value: Double, within range: ClosedRange<Double>, confidence: Double, method: String) -> Interval? {
        guard standardError > 0 || value == 0 else { return nil }
        let margin = margin(confidence)
        return Interval(
            lower: max(range.lowerBound, value - margin), upper: min(range.upperBound, value + margin), confidence: confidence,
            method: method)
    }

    private func ends(_ value: Double, _ margin: Double, _ range: ClosedRange<Double>) -> (Double, Double) {
        let (below, above) = (value - range.lowerBound, range.upperBound - value)
        guard below > 0, above > 0 else { return (max(range.lowerBound, value - margin), min(range.upperBound, value + margin)) }
        switch (below.isFinite, above.isFinite) {
        case (true, true):
            let width = below + above
            let factor = exp(margin * width / (below * above))
            return (
                range.lowerBound + width * below / (below + above * factor),
                range.upperBound - width * above / (above + below * factor)
            )
        case (true, false): return (range.lowerBound + below * exp(-margin / below), range.lowerBound + below * exp(margin / below))
        case (false, true): return (range.upperBound - above * exp(margin / above), range.upperBound - above * exp(-margin / above))
        case (false, false): return (value - margin, value + margin)
        }
    }

    private func unmoved(_ value: Double, _ range: ClosedRange<Double>, _ confidence: Double, _ method: String) -> Interval? {
        let width = range.upperBound - range.lowerBound
        guard width.isFinite, value == range.lowerBound || value == range.upperBound else { return nil }
        let hits = value == range.upperBound ? Double(groups) : 0
        return ProportionInterval.wilson(successes: hits, trials: Double(groups), confidence: confidence).map { share in
            Interval(
                lower: range.lowerBound + width * share.lower, upper: range.lowerBound + width * share.upper,
                confidence: confidence, method: method)
        }
    }
}
