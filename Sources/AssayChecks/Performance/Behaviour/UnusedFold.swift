import AssayCheckKit
import AssayCore
import AssayTabular

/// Which inputs change any bit of the output when they take other observed values.
///
/// - State: the inputs' names.
struct UnusedFold: Fold {
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(prediction: true, model: true) }

    struct State: FoldState {
        var rows = 0
        var inputs: Set<String> = []
        /// Inputs that took another value in some row.
        var varied: Set<String> = []
        var used: Set<String> = []

        mutating func merge(_ later: State) {
            rows += later.rows
            inputs.formUnion(later.inputs)
            varied.formUnion(later.varied)
            used.formUnion(later.used)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let own = try observation.rawPrediction()
        state.rows += rows.count
        for input in try observation.askedModel().inputs.inputs {
            state.inputs.insert(input.column)
            for index in 1...OtherValue.most where !state.used.contains(input.column) {
                let change = try observation.varied(by: OtherValue(columns: [input.column], index: index))
                let other = try change.observation.rawPrediction()
                rows.forEach { row in
                    guard change.affected[row] else { return }
                    state.varied.insert(input.column)
                    if !own.isSame(as: other, row) { state.used.insert(input.column) }
                }
            }
        }
    }
}

extension Prediction {
    /// Whether two predictions of a row are equal bit by bit.
    fileprivate func isSame(as other: Prediction, _ row: Int) -> Bool {
        guard labels?[row] == other.labels?[row] else { return false }
        return (row * columns..<(row + 1) * columns).allSatisfy { scores[$0].bitPattern == other.scores[$0].bitPattern }
    }
}
