import AssayCheckKit
import AssayCore
import AssayStatistics

/// Keeps what a positive decision would earn each row more than a negative one, to value every threshold.
///
/// - Missing values: rows without a label are left out; a NaN score is MD103, an unusable amount DT140.
/// - State: per row, exact; appended in row order.
struct ValueRankingFold: Fold {
    let costs: DecisionCosts

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: costs.columns, label: true, prediction: true) }

    struct State: FoldState {
        var scores: [Double] = []
        /// Weighted.
        var gains: [Double] = []
        /// What deciding nothing positive earns.
        var standing = ExactSum()
        var weight = ExactSum()

        mutating func merge(_ later: State) {
            scores.append(contentsOf: later.scores)
            gains.append(contentsOf: later.gains)
            standing.merge(later.standing)
            weight.merge(later.weight)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (labels, scores) = (try observation.binaryLabels(), try observation.scores())
        let weights = try observation.weights()
        let amounts = try RowAmounts(costs, observation, labels, rows)
        rows.forEach { row in
            guard labels[row] >= 0 else { return }
            let (truth, weight) = (labels[row] == 1, weights?[row] ?? 1)
            let negative = amounts.value(row, truth: truth, decided: false)
            state.scores.append(scores[row])
            state.gains.append(weight * (amounts.value(row, truth: truth, decided: true) - negative))
            state.standing.add(weight * negative)
            state.weight.add(weight)
        }
    }

    func finish(_ state: State) -> ValuedRows {
        // What is gained counts as the weight of one class and what is lost as that of the other, so that one order serves both.
        let curve = RankingCurve(
            scores: state.scores, positives: state.gains.map { $0 >= 0 }, weights: state.gains.map(abs))
        return ValuedRows(
            rows: state.scores.count,
            curve: ValueCurve(
                thresholds: curve.thresholds, gains: zip(curve.truePositives, curve.falsePositives).map { $0 - $1 },
                standing: state.standing.value, weight: state.weight.value))
    }
}

/// The value of every threshold, and how many rows stand behind it.
struct ValuedRows: Sendable {
    var rows: Int
    /// Nil where the rows have no weight.
    var curve: ValueCurve?
}
