import AssayStatistics
import Foundation

/// The logistic regression of labels on the log-odds of their probabilities.
///
/// - Definition: log odds(y) = intercept + slope × logit(p), by maximum likelihood; equals `statsmodels` `Logit`. With the slope
///   held at 1 it is `GLM` with logit(p) as offset. Probabilities are kept 2⁻⁵² away from 0 and 1.
/// - Missing values: nil where no finite estimate exists: one class, equal probabilities, or classes that a threshold separates.
/// - Source: Cox 1958, Biometrika 45:562.
struct LogisticRecalibration: Sendable {
    private(set) var intercept = 0.0
    private(set) var slope = 1.0
    private(set) var interceptError = 0.0
    private(set) var slopeError = 0.0

    private static let mostSteps = 200

    init?(_ rows: ProbabilityRowsFold.State, holdsSlope: Bool) {
        let points = rows.probabilities.indices.filter { rows.weight($0) > 0 }.map { row in
            Point(logit: Self.logit(rows.probabilities[row]), isPositive: rows.positives[row], weight: rows.weight(row))
        }
        guard Self.hasEstimate(points, holdsSlope: holdsSlope), fit(points, holdsSlope) else { return nil }
        setErrors(points, holdsSlope, isWeighted: !rows.weights.isEmpty)
    }

    private struct Point {
        var logit: Double
        var isPositive: Bool
        var weight: Double
    }

    /// Gradient, information and log-likelihood at a pair of coefficients.
    private struct Terms {
        var gradient = (a: 0.0, b: 0.0)
        var information = (aa: 0.0, ab: 0.0, bb: 0.0)
        /// Σ w² (y − μ)² x xᵀ
        var outer = (aa: 0.0, ab: 0.0, bb: 0.0)
        var likelihood = 0.0

        init(_ points: [Point], _ intercept: Double, _ slope: Double) {
            for point in points {
                let (x, w) = (point.logit, point.weight)
                let odds = intercept + slope * x
                let rest = point.isPositive ? 1 / (1 + exp(odds)) : -1 / (1 + exp(-odds))
                let spread = w * abs(rest) * (1 - abs(rest))
                gradient = (gradient.a + w * rest, gradient.b + w * rest * x)
                information = (information.aa + spread, information.ab + spread * x, information.bb + spread * x * x)
                let square = w * w * rest * rest
                outer = (outer.aa + square, outer.ab + square * x, outer.bb + square * x * x)
                let signed = point.isPositive ? odds : -odds
                likelihood -= w * (max(0, -signed) + log1p(exp(-abs(signed))))
            }
        }
    }

    private static func logit(_ probability: Double) -> Double {
        let kept = min(1 - .ulpOfOne, max(.ulpOfOne, probability))
        return log(kept) - log1p(-kept)
    }

    /// Both classes occur and, where a slope is sought, overlap.
    private static func hasEstimate(_ points: [Point], holdsSlope: Bool) -> Bool {
        let (positives, negatives) = (points.filter(\.isPositive).map(\.logit), points.filter { !$0.isPositive }.map(\.logit))
        guard let lowestHit = positives.min(), let highestHit = positives.max(), let lowestMiss = negatives.min(),
            let highestMiss = negatives.max()
        else { return false }
        return holdsSlope || (highestMiss > lowestHit && highestHit > lowestMiss)
    }

    /// Newton's method with halved steps while the likelihood falls.
    private mutating func fit(_ points: [Point], _ holdsSlope: Bool) -> Bool {
        if !holdsSlope { slope = 0 }
        var terms = Terms(points, intercept, slope)
        for _ in 0..<Self.mostSteps {
            guard let step = Self.step(terms, holdsSlope) else { return false }
            var share = 1.0
            var next = Terms(points, intercept + step.a, slope + step.b)
            while !(next.likelihood >= terms.likelihood - 1e-12 * abs(terms.likelihood)), share > 1e-9 {
                share /= 2
                next = Terms(points, intercept + share * step.a, slope + share * step.b)
            }
            (intercept, slope, terms) = (intercept + share * step.a, slope + share * step.b, next)
            if abs(step.a) <= 1e-14 * max(1, abs(intercept)), abs(step.b) <= 1e-14 * max(1, abs(slope)) { return true }
        }
        return intercept.isFinite && slope.isFinite
    }

    private static func step(_ terms: Terms, _ holdsSlope: Bool) -> (a: Double, b: Double)? {
        let (information, gradient) = (terms.information, terms.gradient)
        if holdsSlope { return information.aa > 0 ? (gradient.a / information.aa, 0) : nil }
        let determinant = information.aa * information.bb - information.ab * information.ab
        guard determinant > 0 else { return nil }
        return (
            (information.bb * gradient.a - information.ab * gradient.b) / determinant,
            (information.aa * gradient.b - information.ab * gradient.a) / determinant
        )
    }

    /// The inverse information; for weighted rows the sandwich around Σ w² (y − μ)² x xᵀ.
    private mutating func setErrors(_ points: [Point], _ holdsSlope: Bool, isWeighted: Bool) {
        let terms = Terms(points, intercept, slope)
        let i = terms.information
        let middle = isWeighted ? terms.outer : i
        if holdsSlope {
            interceptError = middle.aa.squareRoot() / i.aa
            return
        }
        let determinant = i.aa * i.bb - i.ab * i.ab
        let (aa, ab, bb) = (i.bb / determinant, -i.ab / determinant, i.aa / determinant)
        interceptError = (aa * aa * middle.aa + 2 * aa * ab * middle.ab + ab * ab * middle.bb).squareRoot()
        slopeError = (ab * ab * middle.aa + 2 * ab * bb * middle.ab + bb * bb * middle.bb).squareRoot()
    }
}
