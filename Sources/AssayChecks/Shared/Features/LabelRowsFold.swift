import AssayCheckKit
import AssayCore
import AssayTabular

/// The labels of the rows that have one, and which rows these are; measures of all features share it.
///
/// - Missing values: rows without a label are left out.
/// - State: per row, two bytes for a class and eight for a number; eight more where the table has weights.
struct LabelRowsFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(label: true) }

    struct State: FoldState {
        var outcomes = OutcomeCells()
        var rows = RowRuns()
        var count = 0
        /// Empty where every weight is one.
        var weights: [Double] = []

        mutating func merge(_ later: State) {
            outcomes.merge(later.outcomes)
            rows.merge(later.rows)
            weights.append(contentsOf: later.weights)
            count += later.count
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let weights = try observation.weights(), labelled = try OutcomeCells.labelled(rows, of: observation)
        state.outcomes = labelled.cells
        state.weights = weights.map { weights in labelled.rows.map { weights[$0] } } ?? []
        for row in labelled.rows { state.rows.append(observation.tableRow(row)) }
        state.count = labelled.rows.count
    }
}

/// The texts of one feature in the rows that have a label; of other features only what they are.
///
/// - State: two bytes a row and each text once; past 4,096 different texts only the fact.
struct FeatureTextsFold: Fold {
    let column: String

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [column], label: true) }

    struct State: FoldState {
        /// Nil before any row was seen.
        var kind: FeatureKind?
        var texts = TextCodes()

        mutating func merge(_ later: State) {
            kind = kind ?? later.kind
            texts.merge(later.texts)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(self.column)
        state.kind = FeatureKind(column.type)
        guard state.kind == .text else { return }
        state.texts.append(column.categories, rows: try OutcomeCells.labelled(rows, of: observation).rows)
    }
}
