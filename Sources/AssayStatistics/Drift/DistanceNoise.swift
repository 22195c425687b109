import AssayCore
import Foundation

/// How far the distances of two samples may lie from those of the populations that they came from.
///
/// Kolmogorov–Smirnov, Wasserstein and energy distance are norms of F − G, so by the triangle inequality a distance is off by at
/// most the same norm of the sampling error. The law of that error is a pair of Brownian bridges; its quantile is simulated on a
/// coarse grid of the pooled values, with a generator that no thread and no order can change. The interval is valid whatever the
/// drift, and wider than need be where the drift is large.
///
/// - Units: those of the distances.
/// - Source: van der Vaart 1998, Asymptotic Statistics, sections 19.2 and 19.3.
public struct DistanceNoise: Sendable, Hashable {
    /// Half-widths of the intervals.
    public let kolmogorovSmirnov: Double
    public let wasserstein: Double
    public let energy: Double
    public let confidence: Double

    private static let replicates: UInt64 = 400

    /// - Missing values: nil where a sample has no rows.
    public init?(_ first: SortedSample, _ second: SortedSample, confidence: Double, seed: UInt64) {
        guard let comparison = SampleComparison(first, second) else { return nil }
        self.init(comparison.grid, rankError: comparison.rankError, confidence: confidence, seed: seed)
    }

    init?(_ grid: DistanceGrid, rankError error: Double, confidence: Double, seed: UInt64) {
        guard !grid.points.isEmpty else { return nil }
        let random = CounterRandom(seed: seed, stream: 0x6472_6966_7400)
        var (sup, area, squares) = ([Double](), [Double](), [Double]())
        for replicate in 0..<Self.replicates {
            let norms = grid.errorNorms(random, replicate)
            sup.append(norms.sup)
            area.append(norms.area)
            squares.append((2 * norms.squares).squareRoot())
        }
        (self.confidence, kolmogorovSmirnov) = (confidence, Self.quantile(sup, confidence) + error)
        wasserstein = Self.quantile(area, confidence) + error * grid.width
        energy = Self.quantile(squares, confidence) + error * (2 * grid.width).squareRoot()
    }

    private static func quantile(_ norms: [Double], _ confidence: Double) -> Double {
        Quantile.linear(norms.sorted(), confidence) ?? 0
    }
}

/// A coarse grid of the pooled values, finer in the tails.
struct DistanceGrid: Sendable, Hashable {
    struct Point: Sendable, Hashable {
        var value: Double
        /// Cumulative shares of both samples up to the value.
        var one: Double
        var two: Double
        /// Whether other values lie between this point and the next.
        var hidesValues = false
    }

    let points: [Point]
    private let sizeOne: Double
    private let sizeTwo: Double

    private static let cells = 64.0

    /// Takes the points of a walk through both samples.
    struct Builder {
        private var points: [Point] = []
        private var cell = -1

        mutating func add(_ value: Double, _ one: Double, _ two: Double) {
            let next = DistanceGrid.cell((one + two) / 2)
            if next != cell {
                points.append(Point(value: value, one: one, two: two))
            } else {
                points[points.count - 1].hidesValues = true
            }
            cell = next
        }

        func grid(_ first: SortedSample, _ second: SortedSample) -> DistanceGrid {
            var points = points
            if let value = [first.values.last, second.values.last].compactMap(\.self).max(), points.last?.value != value {
                points.append(Point(value: value, one: 1, two: 1))
            }
            return DistanceGrid(points: points, sizeOne: first.effectiveSize, sizeTwo: second.effectiveSize)
        }
    }

    /// Even steps in the middle, and halves of halves towards both ends.
    private static func cell(_ share: Double) -> Int {
        let tail = min(share, 1 - share)
        let step = tail * cells < 1 ? -(max(tail, 0x1p-40) * cells).exponent : 0
        return step == 0 ? Int(share * cells) : share < 0.5 ? -1 - Int(step) : Int(cells) + Int(step)
    }

    /// From the lowest value to the highest.
    var width: Double { (points.last?.value ?? 0) - (points.first?.value ?? 0) }

    /// The norms of one simulated sampling error.
    func errorNorms(_ random: CounterRandom, _ replicate: UInt64) -> (sup: Double, area: Double, squares: Double) {
        let words = points.indices.map { random.words(row: UInt64($0), replicate: replicate) }
        let one = bridge(words.map { CounterRandom.normal($0.0) }, points.map(\.one), size: sizeOne)
        let two = bridge(words.map { CounterRandom.normal($0.1) }, points.map(\.two), size: sizeTwo)
        var (sup, area, squares) = (0.0, 0.0, 0.0)
        for index in points.indices.dropLast() {
            let (here, next) = (abs(one[index] - two[index]), abs(one[index + 1] - two[index + 1]))
            let step = points[index + 1].value - points[index].value
            sup = max(sup, here, next, peak(index, one[index] - two[index], one[index + 1] - two[index + 1], words[index]))
            area += step * (here + next) / 2
            squares += step * (here * here + next * next) / 2
        }
        return (sup, area, squares)
    }

    /// How far the error reaches between two points where the grid left values out: without it the largest would come out too small.
    ///
    /// - Definition: the law of the largest value of a Brownian bridge between its ends, and likewise of the smallest.
    private func peak(_ index: Int, _ here: Double, _ next: Double, _ words: CounterRandom.Words) -> Double {
        guard points[index].hidesValues else { return 0 }
        let variance =
            max(0, points[index + 1].one - points[index].one) / sizeOne + max(0, points[index + 1].two - points[index].two)
            / sizeTwo
        func reach(_ word: UInt64) -> Double {
            ((here - next) * (here - next) - 2 * variance * log1p(-CounterRandom.uniform(word))).squareRoot()
        }
        return max((here + next + reach(words.2)) / 2, (reach(words.3) - here - next) / 2)
    }

    /// A Brownian bridge over the cumulative shares, scaled to a sample of `size` rows.
    private func bridge(_ normals: [Double], _ shares: [Double], size: Double) -> [Double] {
        var (sum, last) = (0.0, 0.0)
        let motion = zip(normals, shares).map { normal, share in
            sum += normal * max(0, share - last).squareRoot()
            last = share
            return sum
        }
        let end = motion.last ?? 0
        return zip(motion, shares).map { ($0 - $1 * end) / size.squareRoot() }
    }
}
