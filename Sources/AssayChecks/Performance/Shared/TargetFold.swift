import AssayCheckKit
import AssayCore
import AssayStatistics

/// Mean and spread of the labels of a regression.
///
/// - Missing values: rows without a label are left out.
/// - State: Chan moments, merged in row order.
struct TargetFold: Fold {
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(label: true) }

    struct State: FoldState {
        var moments = Moments()
        mutating func merge(_ later: State) { moments.merge(later.moments) }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let targets = try observation.targets()
        let weights = try observation.weights()
        rows.forEach { row in
            guard !targets[row].isNaN else { return }
            state.moments.add(targets[row], weight: weights?[row] ?? 1)
        }
    }
}
