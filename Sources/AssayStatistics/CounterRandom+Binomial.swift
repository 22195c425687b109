import Foundation

extension CounterRandom {
    /// A binomial number at a position, exact in law whatever the trials, in a time that does not grow with them.
    ///
    /// - Definition: inversion below ten expected successes (or failures), else transformed rejection; both take the rarer side.
    ///   Rejection draws further words at the positions `row` + j 2^48.
    /// - Source: Hörmann 1993, Journal of Statistical Computation and Simulation 46:101, algorithm BTRS; Kemp 1986.
    public func binomial(row: UInt64, replicate: UInt64, trials: Int, probability: Double) -> Int {
        guard trials > 0, probability > 0 else { return 0 }
        guard probability < 1 else { return trials }
        let rarer = min(probability, 1 - probability)
        guard Double(trials) * rarer >= 10 else {
            return Self.binomial(words(row: row, replicate: replicate).0, trials: trials, probability: probability)
        }
        let drawn = rejected(Rejection(trials: trials, probability: rarer), row: row, replicate: replicate)
        return probability > 0.5 ? trials - drawn : drawn
    }

    private func rejected(_ rejection: Rejection, row: UInt64, replicate: UInt64) -> Int {
        var position = row
        while true {
            let words = words(row: position, replicate: replicate)
            if let found = rejection.draw(words.0, words.1) ?? rejection.draw(words.2, words.3) { return found }
            position &+= 1 << 48
        }
    }

    /// The constants of Hörmann's algorithm for one law; under two tries in five fail.
    private struct Rejection {
        let law: Binomial
        let mode: Int
        let (a, b, c): (Double, Double, Double)
        let (alpha, inside): (Double, Double)

        init(trials: Int, probability: Double) {
            law = Binomial(trials: trials, probability: probability)
            let spread = (Double(trials) * probability * (1 - probability)).squareRoot()
            b = 1.15 + 2.53 * spread
            a = -0.0873 + 0.0248 * b + 0.01 * probability
            c = Double(trials) * probability + 0.5
            alpha = (2.83 + 5.1 / b) * spread
            inside = 0.92 - 4.2 / b
            mode = Int(Double(trials + 1) * probability)
        }

        /// A number, or nil where the two words are rejected.
        func draw(_ first: UInt64, _ second: UInt64) -> Int? {
            let (u, v) = (CounterRandom.uniform(first) - 0.5, CounterRandom.uniform(second))
            let edge = 0.5 - abs(u)
            let place = ((2 * a / edge + b) * u + c).rounded(.down)
            if edge >= 0.07, v <= inside { return Int(place) }
            guard place >= 0, place <= Double(law.trials) else { return nil }
            let height = v * alpha / (a / (edge * edge) + b)
            return height <= law.mass(Int(place)) / law.mass(mode) ? Int(place) : nil
        }
    }
}
