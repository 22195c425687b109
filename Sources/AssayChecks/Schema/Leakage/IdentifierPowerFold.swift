import AssayCheckKit
import AssayCore

/// How well the order of the rows by an identifier foretells the label.
///
/// - Missing values: rows without a label are left out; a missing identifier is a value of its own.
/// - State: per row, the identifier and the label while scanning; the result is three numbers.
struct IdentifierPowerFold: Fold {
    let identifier: RowIdentifier
    let confidence: Double
    let seed: UInt64

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(label: true, id: identifier == .id, time: identifier == .time) }

    struct State: FoldState {
        var order = RowOrder()
        var outcomes = OutcomeCells()
        /// Empty where every weight is one.
        var weights: [Double] = []
        var rows = 0

        mutating func merge(_ later: State) {
            order.merge(later.order)
            outcomes.merge(later.outcomes)
            weights += later.weights
            rows += later.rows
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let labelled = try OutcomeCells.labelled(rows, of: observation), weights = try observation.weights()
        var seen = State()
        seen.order = try order(labelled.rows, of: observation)
        seen.outcomes = labelled.cells
        seen.weights = weights.map { weights in labelled.rows.map { weights[$0] } } ?? []
        seen.rows = labelled.rows.count
        state.merge(seen)
    }

    private func order(_ rows: [Int], of observation: Observation) throws(Diagnostic) -> RowOrder {
        let frame = observation.frame
        guard let name = identifier == .id ? frame.id : identifier == .time ? frame.time : nil else {
            return RowOrder(rowNumbers: rows.map(observation.tableRow))
        }
        return RowOrder(try observation.column(name), rows: rows)
    }

    func finish(_ state: State) -> PredictivePower {
        PredictivePower(
            FeatureCells(numbers: state.order.ranks), state.outcomes, weights: state.weights, rows: state.rows,
            confidence: confidence, seed: seed)
    }
}
