import AssayCheckKit
import AssayCore

/// Keeps features, labels and the model's loss of each row, and turns them into one byte a cell.
///
/// - Missing values: rows without a label, or outside what the quality looks at, are left out.
/// - State: per row; two to four bytes a cell while scanning; appended in row order.
struct FeatureRowsFold: Fold {
    let columns: [String]
    /// What the loss is of; nil where only the label counts and no model is needed.
    let quality: RowQuality?
    let seed: UInt64

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns), label: true, prediction: quality != nil) }

    struct State: FoldState {
        var cells: [FeatureCells] = []
        var outcomes = OutcomeCells()
        /// Empty where no model is in play.
        var losses: [Double] = []
        /// Empty where every weight is one.
        var weights: [Double] = []
        var rows = 0

        mutating func merge(_ later: State) {
            if cells.isEmpty { cells = later.cells.map { _ in FeatureCells() } }
            for index in later.cells.indices { cells[index].merge(later.cells[index]) }
            outcomes.merge(later.outcomes)
            losses.append(contentsOf: later.losses)
            weights.append(contentsOf: later.weights)
            rows += later.rows
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let losses = try quality?.losses(of: observation)
        let weights = try observation.weights()
        var selected = rows
        if let losses {
            var kept: [Int32] = []
            rows.forEach { if !losses[$0].isNaN { kept.append(Int32($0)) } }
            selected = .some(kept)
        }
        var seen = State()
        let labelled = try OutcomeCells.labelled(selected, of: observation)
        for name in columns { seen.cells.append(FeatureCells(try observation.column(name), rows: labelled.rows)) }
        seen.outcomes = labelled.cells
        seen.losses = losses.map { losses in labelled.rows.map { losses[$0] } } ?? []
        seen.weights = weights.map { weights in labelled.rows.map { weights[$0] } } ?? []
        seen.rows = labelled.rows.count
        state.merge(seen)
    }

    func finish(_ state: State) -> FeatureTable { FeatureTable(state, columns: columns, seed: seed) }
}
