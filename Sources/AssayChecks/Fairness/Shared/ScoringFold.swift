import AssayCheckKit
import AssayCore
import AssayStatistics

/// Keeps the scores of all rows in order, for the share of a group that scores above the median of all.
///
/// - Missing values: labels are not needed; a NaN score is MD103.
/// - State: per row, exact; sorted once.
struct ScoringFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(prediction: true) }

    struct State: FoldState {
        var scores: [Double] = []
        /// Empty where every weight is one.
        var weights: [Double] = []

        mutating func merge(_ later: State) {
            scores.append(contentsOf: later.scores)
            weights.append(contentsOf: later.weights)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (scores, weights) = (try observation.scores(), try observation.weights())
        rows.forEach { row in
            state.scores.append(scores[row])
            if let weights { state.weights.append(weights[row]) }
        }
    }

    func finish(_ state: State) -> RankedScores { RankedScores(state.scores, weights: state.weights) }
}

/// Scores in ascending order with the weight at or below each.
struct RankedScores: Sendable {
    let scores: [Double]
    /// Sums of weights and of their squares up to each row, inclusive.
    private let weight: [Double]
    private let squares: [Double]
    var rows: Int { scores.count }

    init(_ scores: [Double], weights: [Double]) {
        guard !weights.isEmpty else {
            self.scores = scores.sorted()
            weight = scores.indices.map { Double($0 + 1) }
            squares = weight
            return
        }
        // Rows that tie are ordered by their weight, so that sums do not depend on how rows came.
        let order = scores.indices.sorted { (scores[$0], weights[$0]) < (scores[$1], weights[$1]) }
        self.scores = order.map { scores[$0] }
        weight = Self.sums(order.map { weights[$0] })
        squares = Self.sums(order.map { weights[$0] * weights[$0] })
    }

    private static func sums(_ terms: [Double]) -> [Double] {
        var total = ExactSum()
        return terms.map { term in
            total.add(term)
            return total.value
        }
    }

    /// The score that half of the weight lies at or below; between two, their mean. Nil without weight.
    ///
    /// - Definition: `numpy.median` where every weight is one.
    var median: Double? {
        guard let total = weight.last, total > 0, let first = weight.firstIndex(where: { $0 >= total / 2 }) else { return nil }
        guard weight[first] == total / 2, let next = weight.firstIndex(where: { $0 > total / 2 }) else { return scores[first] }
        return scores[first] + (scores[next] - scores[first]) / 2
    }

    /// The weight above a score out of all.
    func above(_ bound: Double) -> ShareCount {
        var (low, high) = (0, scores.count)
        while low < high {
            let middle = (low + high) / 2
            if scores[middle] <= bound { low = middle + 1 } else { high = middle }
        }
        let (whole, below) = (weight.last ?? 0, low == 0 ? 0 : weight[low - 1])
        return ShareCount(part: whole - below, whole: whole, squares: squares.last ?? 0)
    }
}
