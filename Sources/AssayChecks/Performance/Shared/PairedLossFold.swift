import AssayCheckKit
import AssayCore
import AssayStatistics

/// The differences of two models' losses, row by row.
///
/// - Missing values: rows without a label are left out.
/// - State: Chan moments, merged in row order.
struct PairedLossFold: Fold {
    let loss: RowLoss

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true, baseline: true) }

    struct State: FoldState {
        var moments = Moments()
        mutating func merge(_ later: State) { moments.merge(later.moments) }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let candidate = try loss.values(of: observation)
        let baseline = try loss.values(of: try observation.counterpart())
        let weights = try observation.weights()
        rows.forEach { row in
            guard !candidate[row].isNaN else { return }
            state.moments.add(candidate[row] - baseline[row], weight: weights?[row] ?? 1)
        }
    }
}
