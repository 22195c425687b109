/// Rows for a test that a new rate is not worse than an old one by a margin, where both are in truth the same.
///
/// - Definition: (z₁₋α + z₁₋β)² · variance / margin², by the normal approximation; the variance of a row's difference is the
///   share of discordant rows when both models see the same rows, and 2p(1 − p) when each has rows of its own.
/// - Units: `alpha` is one-sided; `power` is the probability that the test succeeds; the bound is a real number of rows.
/// - Source: Connor 1987, Biometrics 43:207 (paired); Blackwelder 1982, Controlled Clinical Trials 3:345 (independent).
public struct NonInferiority: Sendable, Hashable {
    public let alpha: Double
    public let power: Double

    public init(alpha: Double, power: Double) {
        precondition(alpha > 0 && alpha < 0.5 && power > 0.5 && power < 1, "an error below ½ and a power above it")
        (self.alpha, self.power) = (alpha, power)
    }

    /// Rows that both models see.
    public func pairedRows(discordance: Double, margin: Double) -> Double { squaredSum * discordance / (margin * margin) }

    /// The margin that so many paired rows can show.
    public func pairedMargin(discordance: Double, rows: Int) -> Double { (squaredSum * discordance / Double(rows)).squareRoot() }

    /// Rows of each of two samples of their own.
    public func independentRows(rate: Double, margin: Double) -> Double {
        squaredSum * 2 * rate * (1 - rate) / (margin * margin)
    }

    private var squaredSum: Double {
        let sum = Normal.quantile(1 - alpha) + Normal.quantile(power)
        return sum * sum
    }
}
