import AssayCore
import AssayStatistics

/// The share of one prediction's loss that another takes away, on the same rows.
///
/// - Definition: 1 − Σ w a / Σ w b for the losses a and b of a row.
struct ErrorReduction: Sendable {
    let value: Double
    private let ratio: Double
    private let total: Double
    private let size: Double
    private let spread: Double

    /// Nil where there is no loss to take away.
    init?(_ losses: [Double], against other: [Double], weights: [Double]) {
        var (found, total, sum, squares) = (ExactSum(), ExactSum(), ExactSum(), ExactSum())
        for row in losses.indices {
            found.add(weights[row] * losses[row])
            total.add(weights[row] * other[row])
            sum.add(weights[row])
            squares.add(weights[row] * weights[row])
        }
        guard total.value > 0, total.value.isFinite, found.value.isFinite else { return nil }
        ratio = found.value / total.value
        var spread = ExactSum()
        for row in losses.indices {
            let moved = weights[row] * (losses[row] - ratio * other[row])
            spread.add(moved * moved)
        }
        (value, self.total, self.spread) = (1 - ratio, total.value, spread.value)
        size = sum.value * sum.value / squares.value
    }

    /// The delta method: both losses of a row go together, so it is paired.
    ///
    /// - Definition: value ± t √(Σ w² (a − ratio b)² n / (n − 1)) / Σ w b, where n is Kish's effective count and t has n − 1 degrees
    ///   of freedom.
    func interval(confidence: Double) -> Interval? {
        guard size > 1, spread > 0, spread.isFinite else { return nil }
        let error = (spread * size / (size - 1)).squareRoot() / total
        let half = Student(degreesOfFreedom: size - 1).critical(confidence: confidence) * error
        return Interval(lower: value - half, upper: min(1, value + half), confidence: confidence, method: "delta")
    }
}
