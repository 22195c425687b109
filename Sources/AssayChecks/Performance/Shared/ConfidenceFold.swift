import AssayCheckKit
import AssayCore
import AssayStatistics

/// The weighted mean of each row's highest class probability, with its spread.
///
/// - State: exact sums for the mean; Chan moments, merged in row order, for its interval.
struct ConfidenceFold: Fold {
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(prediction: true) }

    typealias State = RowLossFold.State

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (highest, weights) = (try Self.highest(of: observation), try observation.weights())
        rows.forEach { row in
            let weight = weights?[row] ?? 1
            state.rows += 1
            state.loss.add(weight * highest[row])
            state.weight.add(weight)
            state.moments.add(highest[row], weight: weight)
        }
    }

    private static func highest(of observation: Observation) throws(Diagnostic) -> [Double] {
        guard observation.frame.task != .binary else {
            let scores = try observation.scores()
            try observation.refuseNonProbabilities(scores)
            return scores.map { min(1, max($0, 1 - $0)) }
        }
        let output = try observation.classScores()
        try observation.refuseNonProbabilities(output.scores)
        return (0..<output.rows).map { row in
            min(1, output.scores[(row * output.columns)..<((row + 1) * output.columns)].max() ?? 0)
        }
    }
}
