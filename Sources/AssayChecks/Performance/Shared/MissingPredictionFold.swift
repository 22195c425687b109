import AssayCheckKit
import AssayCore

/// Counts rows whose prediction is missing: a score that is no finite number, or no predicted class.
///
/// - State: two counts.
struct MissingPredictionFold: Fold {
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(prediction: true) }

    struct State: FoldState {
        var rows = 0
        var missing = 0

        mutating func merge(_ later: State) {
            rows += later.rows
            missing += later.missing
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        guard let prediction = observation.prediction else {
            throw Diagnostic(
                .noPrediction, "this measure needs predictions, but there is neither a model nor a score column",
                help: "set `model.artifact`, or name a `score` or `prediction` column in `data.evaluation`")
        }
        state.rows += rows.count
        rows.forEach { if Self.isMissing($0, in: prediction) { state.missing += 1 } }
    }

    private static func isMissing(_ row: Int, in prediction: Prediction) -> Bool {
        if let labels = prediction.labels, labels[row] == nil { return true }
        return prediction.scores[(row * prediction.columns)..<((row + 1) * prediction.columns)].contains { !$0.isFinite }
    }
}
