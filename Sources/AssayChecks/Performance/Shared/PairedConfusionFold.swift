import AssayCheckKit
import AssayCore
import AssayTabular

/// Counts rows by true class and by the decisions of candidate and baseline.
///
/// - Missing values: rows without a label are left out; a NaN score of either model is MD103.
/// - State: counts and exact weight sums, memory classes³, exact merge.
struct PairedConfusionFold: Fold {
    var memory: FoldMemory { .perClass }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true, baseline: true) }

    struct Cell: Hashable, Sendable {
        var truth: String
        var candidate: String
        var baseline: String
    }

    struct State: FoldState {
        var cells: [Cell: WeightTotal] = [:]
        var isBinary = false

        mutating func merge(_ later: State) {
            isBinary = isBinary || later.isBinary
            for (cell, total) in later.cells { cells[cell, default: WeightTotal()].merge(total) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        state.isBinary = observation.frame.task == .binary
        let (truth, candidate) = try ConfusionFold.classes(of: observation)
        let (_, baseline) = try ConfusionFold.classes(of: try observation.counterpart())
        let weights = try observation.weights()
        var local: [Int: WeightTotal] = [:]
        let (width, depth) = (max(1, candidate.values.count), max(1, baseline.values.count))
        rows.forEach { row in
            guard truth.codes[row] >= 0, candidate.codes[row] >= 0, baseline.codes[row] >= 0 else { return }
            let key = (Int(truth.codes[row]) * width + Int(candidate.codes[row])) * depth + Int(baseline.codes[row])
            if let weights {
                local[key, default: WeightTotal()].add(weight: weights[row])
            } else {
                local[key, default: WeightTotal()].merge(WeightTotal(rows: 1))
            }
        }
        for (key, total) in local {
            let cell = Cell(
                truth: truth.values[key / depth / width], candidate: candidate.values[key / depth % width],
                baseline: baseline.values[key % depth])
            state.cells[cell, default: WeightTotal()].merge(total)
        }
    }

    func finish(_ state: State) -> PairedConfusion { PairedConfusion(state) }
}
