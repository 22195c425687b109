import AssayCheckKit
import AssayCore

/// The largest distance between label and prediction.
///
/// - Missing values: rows without a label are left out.
/// - State: a count and a maximum, exact in any order.
struct MaxErrorFold: Fold {
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct State: FoldState {
        var rows = 0
        /// Nil where no row has a weight above zero.
        var largest: Double?

        mutating func merge(_ later: State) {
            rows += later.rows
            largest = [largest, later.largest].compactMap(\.self).max()
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let distances = try RowLoss.absoluteError.values(of: observation)
        let weights = try observation.weights()
        rows.forEach { row in
            guard !distances[row].isNaN else { return }
            state.rows += 1
            if weights?[row] ?? 1 > 0 { state.largest = max(state.largest ?? 0, distances[row]) }
        }
    }
}
