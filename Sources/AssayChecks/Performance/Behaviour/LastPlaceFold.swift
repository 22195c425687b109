import AssayCheckKit
import AssayCore
import AssayTabular

/// The largest move of any output when inputs move by one unit in the last place, up and down.
///
/// - State: a maximum and counts, exact.
struct LastPlaceFold: Fold {
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(prediction: true, model: true) }

    struct State: FoldState {
        var rows = 0
        var largest = 0.0
        var flips = 0
        var undefined = 0
        var unanswered = 0

        mutating func merge(_ later: State) {
            rows += later.rows
            largest = max(largest, later.largest)
            flips += later.flips
            undefined += later.undefined
            unanswered += later.unanswered
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let own = try observation.rawPrediction()
        guard own.columns > 0 else { throw Self.noScores }
        let decisions = observation.frame.task == .regression ? nil : try observation.definedDecisions()
        var seen = [Row](repeating: Row(), count: own.rows)
        for variation in [LastPlace(isUp: true), LastPlace(isUp: false)] {
            let varied = try observation.varied(by: variation)
            let other = try varied.observation.rawPrediction()
            let decided = try decisions.map { names throws(Diagnostic) in
                try varied.observation.definedDecisions().renamed(as: names.values)
            }
            for row in seen.indices where varied.affected[row] {
                seen[row].isAffected = true
                seen[row].move(Self.distance(own, other, row))
                if let decisions, decided?[row] != decisions.codes[row] { seen[row].flips = true }
            }
        }
        rows.forEach { row in
            guard seen[row].isAffected else { return }
            guard own.isDefined(row) else { return state.unanswered += 1 }
            state.rows += 1
            state.largest = max(state.largest, seen[row].largest)
            if seen[row].flips { state.flips += 1 }
            if seen[row].isUndefined { state.undefined += 1 }
        }
    }

    private struct Row {
        var isAffected = false
        var flips = false
        var isUndefined = false
        var largest = 0.0

        mutating func move(_ distance: Double) {
            if distance.isFinite { largest = max(largest, distance) } else { isUndefined = true }
        }
    }

    /// NaN or infinite where the other has no finite score.
    private static func distance(_ one: Prediction, _ other: Prediction, _ row: Int) -> Double {
        guard other.isDefined(row) else { return .infinity }
        return (row * one.columns..<(row + 1) * one.columns).reduce(0) { max($0, abs(one.scores[$1] - other.scores[$1])) }
    }

    private static var noScores: Diagnostic {
        Diagnostic(
            .noScores, "this measure needs scores, but the model gives only labels",
            help: "export the model with its probabilities, or use `noise_flip_rate`")
    }
}
