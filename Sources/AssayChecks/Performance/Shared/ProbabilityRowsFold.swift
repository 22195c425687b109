import AssayCheckKit
import AssayCore

/// Keeps probabilities and labels of a binary task for measures of calibration.
///
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 is MD105. A sum of shares
///   that rounding carried past 1 counts as 1.
/// - State: per row, exact; appended in row order.
struct ProbabilityRowsFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct State: FoldState {
        var probabilities: [Double] = []
        var positives: [Bool] = []
        /// Empty where every weight is one.
        var weights: [Double] = []

        mutating func merge(_ later: State) {
            probabilities.append(contentsOf: later.probabilities)
            positives.append(contentsOf: later.positives)
            weights.append(contentsOf: later.weights)
        }

        var rows: Int { probabilities.count }
        func weight(_ row: Int) -> Double { weights.isEmpty ? 1 : weights[row] }
        var hasWeight: Bool { weights.isEmpty ? rows > 0 : weights.contains { $0 > 0 } }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (labels, scores) = (try observation.binaryLabels(), try observation.scores())
        try observation.refuseNonProbabilities(scores)
        let weights = try observation.weights()
        rows.forEach { row in
            guard labels[row] >= 0 else { return }
            state.probabilities.append(min(1, max(0, scores[row])))
            state.positives.append(labels[row] == 1)
            if let weights { state.weights.append(weights[row]) }
        }
    }
}
