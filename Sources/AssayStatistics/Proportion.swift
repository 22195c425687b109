/// Successes out of trials: what rate intervals start from.
public struct Proportion: Sendable, Hashable {
    public var successes: Double
    public var trials: Double

    public init(successes: Double, trials: Double) {
        (self.successes, self.trials) = (successes, trials)
    }

    /// The proportion of a weighted sample at its effective size, so that intervals allow for the weights.
    ///
    /// - Definition: trials = (Σw)² / Σw² (Kish 1965), successes = that times the weighted rate.
    public init(weightedSuccesses: Double, weight: Double, squaredWeight: Double) {
        let trials = squaredWeight > 0 ? weight * weight / squaredWeight : 0
        self.init(successes: trials > 0 ? trials * (weightedSuccesses / weight) : 0, trials: trials)
    }

    /// Successes over trials; nil for no trials.
    public var rate: Double? { trials > 0 ? successes / trials : nil }

    /// Self with rounding beyond 0...trials taken off, as weighted sums leave it; nil if it is no proportion.
    var valid: Proportion? {
        let slack = 1e-9 * trials
        guard trials > 0, trials.isFinite, successes >= -slack, successes <= trials + slack else { return nil }
        return Proportion(successes: min(max(successes, 0), trials), trials: trials)
    }

    /// Wilson's limits. The lower one comes from the product of both roots, so that it keeps its digits near zero.
    ///
    /// - Shapes: for successes in 0...trials and some trials.
    public func wilson(z: Double) -> (lower: Double, upper: Double) {
        let (rate, square) = (successes / trials, z * z / trials)
        let spread = z * (rate * (1 - rate) / trials + square / (4 * trials)).squareRoot()
        let upper = successes == trials ? 1 : (rate + square / 2 + spread) / (1 + square)
        guard rate < 0.5 else { return ((rate + square / 2 - spread) / (1 + square), upper) }
        return (rate * rate / ((1 + square) * upper), upper)
    }
}
