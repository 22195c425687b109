import AssayStatistics
import Foundation

/// The weight that the rows of a cell have in a bootstrap replicate.
///
/// - Definition: (S/W) × Poisson(W²/S) for the sum W of weights and S of their squares: mean W and variance S, as of rows
///   that each enter a Poisson number of times. Exactly that law where all weights are equal.
struct ScaledPoisson: Sendable {
    private let unit: Double
    /// P(count ≤ first + i), for the counts that 53 random bits can reach.
    private let cumulated: [Double]
    private let first: Int

    init(weight: Double, squares: Double) {
        guard weight > 0, squares > 0 else {
            (unit, cumulated, first) = (0, [1], 0)
            return
        }
        let mean = weight * weight / squares
        let reach = 9 * mean.squareRoot() + 12
        (unit, first) = (squares / weight, max(0, Int(mean - reach)))
        cumulated = Self.cumulated(mean: mean, from: first, through: Int(mean + reach))
    }

    /// A draw by inversion of one random word.
    func draw(_ word: UInt64) -> Double {
        let wanted = CounterRandom.uniform(word)
        var (low, high) = (0, cumulated.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulated[middle] > wanted { high = middle } else { low = middle + 1 }
        }
        return unit * Double(first + low)
    }

    private static func cumulated(mean: Double, from first: Int, through last: Int) -> [Double] {
        var sum = 0.0
        var mass = exp(Double(first) * log(mean) - mean - LogGamma.value(Double(first) + 1))
        return (first...last).map { count in
            if count > first { mass *= mean / Double(count) }
            sum += mass
            return sum
        }
    }
}
