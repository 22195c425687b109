import AssayCore
import AssayStatistics
import AssayTabular

/// The predictive power of class predictions: their weighted F1 between that of the best guess and 1.
struct ClassPower: Sendable {
    static let replicates = 1_000
    private static let stream: UInt64 = 0x706F_7765_72

    /// Rows of one truth and one prediction.
    private struct Cell: Sendable {
        var truth: Int
        var prediction: Int
        var weight: Double
        var squares: Double
    }

    private let cells: [Cell]
    private let classes: Int

    init(_ truths: [Int], _ predictions: [Int], classes: Int, _ table: FeatureTable) {
        self.classes = classes
        // Of many classes only a few pairs occur.
        var (numbers, found) = (KeyNumbers(), [Cell]())
        for row in truths.indices {
            let (place, weight) = (numbers.number(of: UInt64(truths[row] * classes + predictions[row])), table.weight(row))
            if place == found.count { found.append(Cell(truth: truths[row], prediction: predictions[row], weight: 0, squares: 0)) }
            found[place].weight += weight
            found[place].squares += weight * weight
        }
        cells = found.sorted { ($0.truth, $0.prediction) < ($1.truth, $1.prediction) }.filter { $0.weight > 0 }
    }

    /// - Parameter counts: by fold, then by bin and truth.
    init(_ counts: [[Double]], classes: Int, _ prediction: (_ fold: Int, _ code: Int) -> Int) {
        self.classes = classes
        var found: [Int: Double] = [:]
        for (fold, own) in counts.enumerated() {
            for (place, count) in own.enumerated() where count > 0 {
                found[place % classes * classes + prediction(fold, place / classes), default: 0] += count
            }
        }
        cells = found.sorted { $0.key < $1.key }
            .map { Cell(truth: $0 / classes, prediction: $0 % classes, weight: $1, squares: $1) }
    }

    /// Nil where only one class has weight.
    var value: Double? { power(cells.map(\.weight)) }

    /// The outer quantiles of replicates whose cells hold Poisson numbers of rows.
    func interval(confidence: Double, seed: UInt64) -> Interval? {
        guard let value else { return nil }
        let laws = cells.map { ScaledPoisson(weight: $0.weight, squares: $0.squares) }
        let random = CounterRandom(seed: seed, stream: Self.stream)
        let values = (0..<Self.replicates).compactMap { replicate in
            power(laws.enumerated().map { $1.draw(random.words(row: UInt64($0), replicate: UInt64(replicate)).0) })
        }.sorted()
        let tail = (1 - confidence) / 2
        guard let low = Quantile.linear(values, tail), let high = Quantile.linear(values, 1 - tail), low < high else { return nil }
        return Interval(lower: min(low, value), upper: max(high, value), confidence: confidence, method: "poisson_bootstrap")
    }

    private func power(_ weights: [Double]) -> Double? {
        var (hits, truths, predictions) = (zeros, zeros, zeros)
        for (cell, weight) in zip(cells, weights) {
            truths[cell.truth] += weight
            predictions[cell.prediction] += weight
            if cell.truth == cell.prediction { hits[cell.truth] += weight }
        }
        let total = truths.reduce(0, +)
        guard total > 0, let most = truths.max(), most < total else { return nil }
        var (found, drawn) = (0.0, 0.0)
        for index in truths.indices where truths[index] > 0 {
            found += truths[index] / total * (2 * hits[index] / (truths[index] + predictions[index]))
            drawn += truths[index] / total * (truths[index] / total)
        }
        let share = most / total
        let guess = max(share * (2 * share / (1 + share)), drawn)
        return max(0, (found - guess) / (1 - guess))
    }

    private var zeros: [Double] { [Double](repeating: 0, count: classes) }
}

/// The predictive power of numbers: the share of the median's absolute error that they take away.
struct NumberPower: Sendable {
    private let found: ErrorReduction

    init?(_ truths: [Double], _ predictions: [Double], _ table: FeatureTable) {
        let weights = truths.indices.map(table.weight)
        guard let median = WeightedQuantile(truths, weights: table.isWeighted ? weights : []).value(0.5),
            let found = ErrorReduction(
                zip(truths, predictions).map { abs($0 - $1) }, against: truths.map { abs($0 - median) }, weights: weights)
        else { return nil }
        self.found = found
    }

    func found(confidence: Double) -> (value: Double, interval: Interval?) {
        let interval = found.interval(confidence: confidence).map {
            Interval(
                lower: max(0, $0.lower), upper: max(0, min(1, $0.upper)), confidence: $0.confidence, method: $0.method)
        }
        return (max(0, found.value), interval)
    }
}
