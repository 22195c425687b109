import AssayCheckKit
import AssayCore
import AssayStatistics

/// Counts scores between thresholds, by label, so that decisions by any threshold of the grid can be counted.
///
/// - Definition: the grid is 0, 0.01, … 1 and the manifest's own threshold; a score at or above a threshold is a positive decision.
/// - Missing values: a row without a label is counted as such. A model without scores, or with scores that are no probabilities, leaves the
///   state empty: advice is no reason for an error.
/// - State: counts and exact weight sums, exact merge.
struct ThresholdGridFold: Fold {
    /// Whether labels are looked at; without them every row counts as unlabelled.
    let usesLabels: Bool
    let threshold: Double

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(label: usesLabels, prediction: true) }

    var grid: [Double] { Array(Set((0...100).map { Double($0) / 100 } + [threshold])).sorted() }

    struct State: FoldState {
        /// For each label, negative, positive and none, the rows between two thresholds; empty without scores.
        var cells: [WeightTotal] = []

        mutating func merge(_ later: State) {
            guard !cells.isEmpty, !later.cells.isEmpty else {
                if cells.isEmpty { cells = later.cells }
                return
            }
            for index in cells.indices { cells[index].merge(later.cells[index]) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        guard observation.frame.task == .binary, try observation.rawPrediction().columns > 0 else { return }
        let scores = try observation.rawScores()
        guard scores.allSatisfy({ $0.isFinite && $0 > -1e-6 && $0 < 1 + 1e-6 }) else { return }
        let labels = usesLabels ? try observation.binaryLabels() : nil
        let weights = try observation.weights()
        let grid = grid
        var seen = State(cells: Array(repeating: WeightTotal(), count: 3 * (grid.count + 1)))
        rows.forEach { row in
            let label = labels.map { $0[row] < 0 ? 2 : Int($0[row]) } ?? 2
            seen.cells[label * (grid.count + 1) + Self.place(of: scores[row], in: grid)].add(weights?[row])
        }
        state.merge(seen)
    }

    /// How many thresholds a score reaches.
    private static func place(of score: Double, in grid: [Double]) -> Int {
        var (low, high) = (0, grid.count)
        while low < high {
            let middle = (low + high) / 2
            if grid[middle] <= score { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func finish(_ state: State) -> ThresholdGrid { ThresholdGrid(grid, state.cells) }
}

/// What decisions each threshold would give.
struct ThresholdGrid: Sendable {
    let thresholds: [Double]
    private let cells: [WeightTotal]

    init(_ thresholds: [Double], _ cells: [WeightTotal]) { (self.thresholds, self.cells) = (thresholds, cells) }

    var isEmpty: Bool { cells.isEmpty }

    /// The decisions by the threshold at a place of the grid.
    func decisions(at place: Int) -> GridDecisions {
        let width = thresholds.count + 1
        func sum(_ label: Int, _ range: Range<Int>) -> Double { range.reduce(0) { $0 + cells[label * width + $1].weight } }
        // A score that reaches `place + 1` thresholds reaches the one at `place`.
        let (below, above) = (0..<(place + 1), (place + 1)..<width)
        return GridDecisions(
            counts: Counts(tp: sum(1, above), fp: sum(0, above), fn: sum(1, below), tn: sum(0, below)),
            unlabelledPositive: sum(2, above),
            unlabelledNegative: sum(2, below))
    }

    var rows: Int { cells.reduce(0) { $0 + $1.rows } }

    /// The share of positive labels among the labelled rows, as rows.
    var labels: (positive: Int, all: Int) {
        let width = thresholds.count + 1
        func rows(_ label: Int) -> Int { cells.isEmpty ? 0 : (0..<width).reduce(0) { $0 + cells[label * width + $1].rows } }
        return (rows(1), rows(0) + rows(1))
    }
}

/// Decisions by one threshold, with and without labels.
struct GridDecisions: Sendable, Hashable {
    var counts: Counts
    var unlabelledPositive: Double
    var unlabelledNegative: Double

    static func + (one: Self, other: Self) -> Self {
        GridDecisions(
            counts: Counts(
                tp: one.counts.tp + other.counts.tp, fp: one.counts.fp + other.counts.fp, fn: one.counts.fn + other.counts.fn,
                tn: one.counts.tn + other.counts.tn), unlabelledPositive: one.unlabelledPositive + other.unlabelledPositive,
            unlabelledNegative: one.unlabelledNegative + other.unlabelledNegative)
    }

    /// Share of labelled rows decided as they are labelled; nil without labels.
    var accuracy: Double? {
        let total = counts.tp + counts.fp + counts.fn + counts.tn
        return total > 0 ? (counts.tp + counts.tn) / total : nil
    }
}
