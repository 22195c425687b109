/// Distances between two empirical distributions, all worked out in one walk over both.
///
/// - Definition: with F and G the cumulative shares, `kolmogorovSmirnov` is the largest |F − G|, equal to the statistic of
///   `scipy.stats.ks_2samp`; `wasserstein` is ∫|F − G|, equal to `scipy.stats.wasserstein_distance`; `energy` is
///   √(2 ∫(F − G)²), equal to `scipy.stats.energy_distance`.
/// - Units: a share; the unit of the values; the square root of that unit.
public struct SampleDistances: Sendable, Hashable {
    public let kolmogorovSmirnov: Double
    public let wasserstein: Double
    public let energy: Double

    /// - Missing values: nil where a sample has no rows.
    public init?(_ first: SortedSample, _ second: SortedSample) {
        guard let comparison = SampleComparison(first, second) else { return nil }
        self = comparison.distances
    }

    init(kolmogorovSmirnov: Double, wasserstein: Double, energy: Double) {
        (self.kolmogorovSmirnov, self.wasserstein, self.energy) = (kolmogorovSmirnov, wasserstein, energy)
    }
}

/// Two samples walked through together once: their distances, and what the noise of these is simulated on.
public struct SampleComparison: Sendable, Hashable {
    public let distances: SampleDistances
    let grid: DistanceGrid
    let rankError: Double

    /// - Missing values: nil where a sample has no rows.
    public init?(_ first: SortedSample, _ second: SortedSample) {
        guard !first.isEmpty, !second.isEmpty else { return nil }
        var (largest, area, squares) = (0.0, 0.0, 0.0)
        var before: (value: Double, gap: Double)?
        var points = DistanceGrid.Builder()
        SampleWalk.forEach(first, second) { value, one, two in
            if let before, before.gap != 0 {
                area += abs(before.gap) * (value - before.value)
                squares += before.gap * before.gap * (value - before.value)
            }
            largest = max(largest, abs(one - two))
            before = (value, one - two)
            points.add(value, one, two)
        }
        distances = SampleDistances(kolmogorovSmirnov: largest, wasserstein: area, energy: (2 * squares).squareRoot())
        grid = points.grid(first, second)
        rankError = first.rankError + second.rankError
    }

    /// How far the distances may lie from those of the populations.
    public func noise(confidence: Double, seed: UInt64) -> DistanceNoise? {
        DistanceNoise(grid, rankError: rankError, confidence: confidence, seed: seed)
    }
}

/// Visits the distinct values of two samples in ascending order.
enum SampleWalk {
    /// - Parameter body: takes the value and the cumulative shares of both samples up to and with it.
    @inline(__always)
    static func forEach(
        _ first: SortedSample, _ second: SortedSample, _ body: (_ value: Double, _ one: Double, _ two: Double) -> Void
    ) {
        guard first.weights == nil, second.weights == nil else { return forEachWeighted(first, second, body) }
        first.values.withUnsafeBufferPointer { first in
            second.values.withUnsafeBufferPointer { second in
                var (i, j) = (0, 0)
                let (m, n) = (first.count, second.count)
                let (wholeOne, wholeTwo) = (Double(m), Double(n))
                while i < m || j < n {
                    let value = j >= n || (i < m && first[i] <= second[j]) ? first[i] : second[j]
                    while i < m, first[i] == value { i += 1 }
                    while j < n, second[j] == value { j += 1 }
                    body(value, Double(i) / wholeOne, Double(j) / wholeTwo)
                }
            }
        }
    }

    private static func forEachWeighted(
        _ first: SortedSample, _ second: SortedSample, _ body: (_ value: Double, _ one: Double, _ two: Double) -> Void
    ) {
        var (i, j, one, two) = (0, 0, 0.0, 0.0)
        let (m, n) = (first.values.count, second.values.count)
        while i < m || j < n {
            let value = j >= n || (i < m && first.values[i] <= second.values[j]) ? first.values[i] : second.values[j]
            while i < m, first.values[i] == value { (one, i) = (one + (first.weights?[i] ?? 1), i + 1) }
            while j < n, second.values[j] == value { (two, j) = (two + (second.weights?[j] ?? 1), j + 1) }
            body(value, i == m ? 1 : one / first.totalWeight, j == n ? 1 : two / second.totalWeight)
        }
    }
}
