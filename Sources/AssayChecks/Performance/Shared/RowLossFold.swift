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

        mutating func add(_ value: Double, weight: Double) {
            rows += 1
            loss.add(weight * value)
            self.weight.add(weight)
            moments.add(value, weight: weight)
        }

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
            state.add(losses[row], weight: weights?[row] ?? 1)
        }
    }
}
