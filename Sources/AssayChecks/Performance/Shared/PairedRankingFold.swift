import AssayCheckKit
import AssayCore
import AssayStatistics

/// Keeps labels and both models' scores of a binary task.
///
/// - Missing values: rows without a label are left out; a NaN score of either model is MD103.
/// - State: per row, exact; appended in row order.
struct PairedRankingFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true, baseline: true) }

    struct State: FoldState {
        var candidate: [Double] = []
        var baseline: [Double] = []
        var positives: [Bool] = []
        var isWeighted = false

        mutating func merge(_ later: State) {
            candidate.append(contentsOf: later.candidate)
            baseline.append(contentsOf: later.baseline)
            positives.append(contentsOf: later.positives)
            isWeighted = isWeighted || later.isWeighted
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let labels = try observation.binaryLabels()
        let (candidate, baseline) = (try observation.scores(), try observation.counterpart().scores())
        state.isWeighted = observation.frame.weight != nil
        rows.forEach { row in
            guard labels[row] >= 0 else { return }
            state.candidate.append(candidate[row])
            state.baseline.append(baseline[row])
            state.positives.append(labels[row] == 1)
        }
    }

    /// DeLong's comparison of the two areas; nil for weighted rows or one class.
    func finish(_ state: State) -> DeLong? {
        state.isWeighted ? nil : DeLong.compare(first: state.candidate, second: state.baseline, positives: state.positives)
    }
}
