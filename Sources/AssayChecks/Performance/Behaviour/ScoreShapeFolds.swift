import AssayCheckKit
import AssayCore
import AssayTabular

/// Counts rows whose scores cannot be probabilities.
///
/// - State: counts, exact.
struct InvalidScoreFold: Fold {
    let tolerance: Double

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(prediction: true) }

    typealias State = ShareState

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        _ = try observation.rawScoresOfClasses()
        let (output, weights) = (try observation.rawPrediction(), try observation.weights())
        var seen = State()
        seen.isRead = true
        rows.forEach { row in
            let scores = output.scores[(row * output.columns)..<((row + 1) * output.columns)]
            if !scores.allSatisfy(\.isFinite) { seen.undefined += 1 }
            let isInside = scores.allSatisfy { $0 >= -tolerance && $0 <= 1 + tolerance }
            let isWhole = output.columns == 1 || abs(scores.reduce(0, +) - 1) <= tolerance
            seen.add(weight: weights?[row], holds: !(isInside && isWhole), row: observation.tableRow(row))
        }
        state.merge(seen)
    }
}

/// Counts rows that a small change of the score would decide otherwise.
///
/// - State: counts, exact.
struct BoundaryFold: Fold {
    let margin: Double

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(prediction: true) }

    typealias State = ShareState

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (distances, weights) = (try distances(observation), try observation.weights())
        var seen = State()
        seen.isRead = true
        rows.forEach { row in
            guard distances[row].isFinite else { return seen.unanswered += 1 }
            seen.add(weight: weights?[row], holds: distances[row] <= margin, row: observation.tableRow(row))
        }
        state.merge(seen)
    }

    /// How far each score stands from the threshold, or the best class from the second; NaN for rows without an answer.
    private func distances(_ observation: Observation) throws(Diagnostic) -> [Double] {
        if observation.frame.task == .binary {
            let threshold = observation.frame.threshold
            try observation.refuseDecisionsOnLogits()
            return try observation.rawScores().map { abs($0 - threshold) }
        }
        let output = try observation.rawScoresOfClasses()
        return (0..<output.rows).map { row in
            let scores = output.scores[(row * output.columns)..<((row + 1) * output.columns)].sorted()
            guard output.isDefined(row), scores.count > 1 else { return .nan }
            return scores[scores.count - 1] - scores[scores.count - 2]
        }
    }
}

extension Observation {
    /// The prediction, with scores.
    ///
    /// - Throws: MD101, MD104.
    func rawScoresOfClasses() throws(Diagnostic) -> Prediction {
        let output = try rawPrediction()
        guard output.columns > 0 else {
            throw Diagnostic(
                .noScores, "this measure needs scores, but the model gives only labels",
                help: "export the model with its probabilities")
        }
        return output
    }
}
