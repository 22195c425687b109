import AssayStatistics

/// How probabilities are cut into bins.
struct Binning: Sendable, Hashable {
    var bins: Int
    /// Bins that hold equal numbers of rows instead of equal parts of 0...1.
    var isEqualMass: Bool
}

/// What one bin of probabilities holds, in sums of weights.
struct CalibrationBin: Sendable, Hashable {
    var weight: Double
    /// Weight of the positive rows.
    var positive: Double
    /// Σ w p
    var expected: Double
    /// The variance of `positive − expected` when rows are drawn again: Σ w² (y − p)², and at least what right probabilities
    /// would give, Σ w² p (1 − p), because a few rows can look steadier than they are.
    var gapVariance: Double
    /// Σ w²
    var squaredWeight: Double

    /// Observed share less mean probability.
    var gap: Double { (positive - expected) / weight }
    /// The observed share; a resampled one may leave 0...1.
    var share: Double { positive / weight }
    var meanProbability: Double { expected / weight }
    /// Rows that an unweighted bin would have for the same precision.
    var effectiveCount: Double { weight * weight / squaredWeight }
}

extension CalibrationBin {
    /// The bins that hold weight, from low to high.
    ///
    /// - Definition: those of scikit-learn's `calibration_curve`: a probability on an edge belongs to the bin below it; with
    ///   equal mass the edges are quantiles of the rows by linear interpolation, and ties may leave bins empty.
    static func bins(of rows: ProbabilityRowsFold.State, _ binning: Binning) -> [CalibrationBin] {
        let edges = edges(of: rows.probabilities, binning)
        var sums = [Sums](repeating: Sums(), count: edges.count + 1)
        for row in 0..<rows.rows where rows.weight(row) > 0 {
            let bin = place(rows.probabilities[row], edges)
            sums[bin].add(rows.probabilities[row], rows.positives[row], rows.weight(row))
        }
        return sums.filter { $0.rows > 0 }.map(\.bin)
    }

    /// The edges between bins, ascending.
    private static func edges(of probabilities: [Double], _ binning: Binning) -> [Double] {
        let step = 1 / Double(binning.bins)
        guard binning.isEqualMass else { return (1..<max(1, binning.bins)).map { Double($0) * step } }
        let sorted = probabilities.sorted()
        // By way of percentages, as scikit-learn does, so that both round to the same edges.
        return (1..<max(1, binning.bins)).compactMap { Quantile.linear(sorted, Double($0) * step * 100 / 100) }
    }

    /// The number of edges below the probability.
    private static func place(_ probability: Double, _ edges: [Double]) -> Int {
        var (low, high) = (0, edges.count)
        while low < high {
            let middle = (low + high) / 2
            if edges[middle] < probability { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Exact sums, so that the order of rows does not matter.
    private struct Sums {
        var rows = 0
        var weight = ExactSum()
        var positive = ExactSum()
        var expected = ExactSum()
        var gapSquares = ExactSum()
        var modelVariance = ExactSum()
        var squaredWeight = ExactSum()

        mutating func add(_ probability: Double, _ isPositive: Bool, _ weight: Double) {
            rows += 1
            self.weight.add(weight)
            expected.add(weight * probability)
            squaredWeight.add(weight * weight)
            if isPositive { positive.add(weight) }
            let rest = (isPositive ? 1 : 0) - probability
            gapSquares.add(weight * weight * rest * rest)
            modelVariance.add(weight * weight * probability * (1 - probability))
        }

        var bin: CalibrationBin {
            CalibrationBin(
                weight: weight.value, positive: positive.value, expected: expected.value,
                gapVariance: max(gapSquares.value, modelVariance.value), squaredWeight: squaredWeight.value)
        }
    }
}
