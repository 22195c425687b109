import Foundation

extension CounterRandom {
    /// A standard normal number from one word, by inversion.
    ///
    /// The word becomes the middle of one of 2^52 equal cells of 0...1, so the result is always finite.
    public static func normal(_ word: UInt64) -> Double { Normal.quantile((Double(word >> 12) + 0.5) * 0x1p-52) }

    /// A Poisson number of mean 1 from one word: how often a row enters a bootstrap replicate.
    ///
    /// - Definition: inversion against the cumulated probabilities e^−1 / k!, each to 2^−53 or better.
    /// - Source: Hanley and MacGibbon 2006, Computer Methods and Programs in Biomedicine 83:57.
    public static func poisson1(_ word: UInt64) -> Int {
        // Two words in three are settled by the first two comparisons.
        if word < poissonThresholds[0] { return 0 }
        var count = 1
        while count < poissonThresholds.count, word >= poissonThresholds[count] { count += 1 }
        return count
    }

    /// P(count ≤ k) × 2^64, up to the last k that 64 bits can tell from 1.
    private static let poissonThresholds: [UInt64] = {
        var (thresholds, mass, tail) = ([UInt64](), exp(-1.0), 1 - exp(-1.0))
        var k = 0.0
        while tail * 0x1p64 >= 1 {
            thresholds.append(tail > 0.5 ? UInt64((1 - tail) * 0x1p64) : 0 &- UInt64(tail * 0x1p64))
            k += 1
            mass /= k
            tail = remainder(after: k, mass: mass)
        }
        return thresholds
    }()

    /// P(count > k) of the Poisson law of mean 1, summed from its own terms so that it keeps its digits.
    private static func remainder(after k: Double, mass: Double) -> Double {
        var (sum, term) = (0.0, mass)
        for next in stride(from: k + 1, through: k + 20, by: 1) {
            term /= next
            sum += term
        }
        return sum
    }

    /// A binomial number from one word, by inversion outwards from the mode.
    ///
    /// - Definition: exact in law up to the rounding of 53 bits; time grows with the standard deviation.
    /// - Source: Kemp 1986, Communications in Statistics - Theory and Methods 15:805.
    public static func binomial(_ word: UInt64, trials: Int, probability: Double) -> Int {
        guard trials > 0, probability > 0 else { return 0 }
        guard probability < 1 else { return trials }
        let mode = min(trials, Int(Double(trials + 1) * probability))
        let mass = Binomial(trials: trials, probability: probability).mass(mode)
        let odds = probability / (1 - probability)
        var (low, high) = ((at: mode, mass: mass), (at: mode, mass: mass))
        var left = uniform(word) - mass
        // Once both masses are zero, only rounding of the whole sum is left.
        while left >= 0, low.mass + high.mass > 0 {
            high.mass *= Double(trials - high.at) / Double(high.at + 1) * odds
            high.at += 1
            left -= high.mass
            if left < 0 { return high.at }
            low.mass *= Double(low.at) / Double(trials - low.at + 1) / odds
            low.at -= 1
            left -= low.mass
            if left < 0 { return low.at }
        }
        return mode
    }
}
