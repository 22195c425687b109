import AssayCheckKit
import AssayCore
import AssayStatistics

/// The weighted mean of a loss over rows, with its spread.
///
/// - Missing values: rows without a label are left out.
/// - State: exact sums for the mean; Chan moments, merged in row order, for its interval.
struct RowLossFold: Fold {
    let loss: RowLoss

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct State: FoldState {
        var rows = 0
        var loss = ExactSum()
        var weight = ExactSum()
        var moments = Moments()

        mutating func merge(_ later: State) {
            rows += later.rows
            loss.merge(later.loss)
            weight.merge(later.weight)
            moments.merge(later.moments)
        }

        /// The mean loss; nil without weight.
        var mean: Double? {
            let total = weight.value
            return total > 0 ? loss.value / total : nil
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let losses = try loss.values(of: observation)
        let weights = try observation.weights()
        rows.forEach { row in
            guard !losses[row].isNaN else { return }
            let weight = weights?[row] ?? 1
            state.rows += 1
            state.loss.add(weight * losses[row])
            state.weight.add(weight)
            state.moments.add(losses[row], weight: weight)
        }
    }
}
