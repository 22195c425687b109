import AssayCheckKit
import AssayCore

/// Keeps labels and predictions of a regression for measures that need their order or their joint spread.
///
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: per row, exact; appended in row order.
struct RegressionRowsFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct State: FoldState {
        var truths: [Double] = []
        var predictions: [Double] = []
        /// Empty where every weight is one.
        var weights: [Double] = []

        mutating func merge(_ later: State) {
            truths.append(contentsOf: later.truths)
            predictions.append(contentsOf: later.predictions)
            weights.append(contentsOf: later.weights)
        }

        var rows: Int { truths.count }
        /// |y − ŷ| of each row.
        var distances: [Double] { zip(truths, predictions).map { abs($0 - $1) } }
        func weight(_ row: Int) -> Double { weights.isEmpty ? 1 : weights[row] }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (targets, predicted) = (try observation.targets(), try observation.predictedValues())
        let weights = try observation.weights()
        rows.forEach { row in
            guard !targets[row].isNaN else { return }
            state.truths.append(targets[row])
            state.predictions.append(predicted[row])
            if let weights { state.weights.append(weights[row]) }
        }
    }
}
