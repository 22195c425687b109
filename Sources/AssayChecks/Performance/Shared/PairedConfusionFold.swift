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
        var isWeighted = false

        mutating func merge(_ later: State) {
            isBinary = isBinary || later.isBinary
            isWeighted = isWeighted || later.isWeighted
            for (cell, total) in later.cells { cells[cell, default: WeightTotal()].merge(total) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        state.isBinary = observation.frame.task == .binary
        let (truth, candidate) = try ConfusionFold.classes(of: observation)
        let (_, baseline) = try ConfusionFold.classes(of: try observation.counterpart())
        let weights = try observation.weights()
        state.isWeighted = weights != nil
        let cells = JointCells(truth: truth, candidate: candidate, baseline: baseline)
        for (key, total) in cells.totals(rows, weights: weights) {
            state.cells[cells.cell(key), default: WeightTotal()].merge(total)
        }
    }

    func finish(_ state: State) -> PairedConfusion { PairedConfusion(state) }
}

/// The joint cells of one chunk by number.
private struct JointCells {
    let truth: Categories
    let candidate: Categories
    let baseline: Categories

    /// So many cells are counted in an array; a table of hundreds of classes would be larger than its rows.
    private static let mostCells = 1 << 16

    private var width: Int { max(1, candidate.values.count) }
    private var depth: Int { max(1, baseline.values.count) }
    private var count: Int { max(1, truth.values.count) * width * depth }

    func cell(_ key: Int) -> PairedConfusionFold.Cell {
        PairedConfusionFold.Cell(
            truth: truth.values[key / depth / width], candidate: candidate.values[key / depth % width],
            baseline: baseline.values[key % depth])
    }

    func totals(_ rows: RowSelection, weights: [Double]?) -> [(key: Int, value: WeightTotal)] {
        guard count <= Self.mostCells else { return sparse(rows, weights).sorted { $0.key < $1.key } }
        let found = weights.map { dense(rows, $0) } ?? counts(rows).map(WeightTotal.init(rows:))
        return found.enumerated().filter { $0.element.rows > 0 }.map { ($0.offset, $0.element) }
    }

    private func forEachKey(_ rows: RowSelection, _ body: (Int, Int) -> Void) {
        let (width, depth) = (width, depth)
        rows.forEach { row in
            let (label, one, other) = (Int(truth.codes[row]), Int(candidate.codes[row]), Int(baseline.codes[row]))
            if label >= 0, one >= 0, other >= 0 { body((label * width + one) * depth + other, row) }
        }
    }

    private func counts(_ rows: RowSelection) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        forEachKey(rows) { key, _ in counts[key] &+= 1 }
        return counts
    }

    private func dense(_ rows: RowSelection, _ weights: [Double]) -> [WeightTotal] {
        var totals = [WeightTotal](repeating: WeightTotal(), count: count)
        forEachKey(rows) { key, row in totals[key].add(weight: weights[row]) }
        return totals
    }

    private func sparse(_ rows: RowSelection, _ weights: [Double]?) -> [Int: WeightTotal] {
        var totals: [Int: WeightTotal] = [:]
        forEachKey(rows) { key, row in
            if let weights {
                totals[key, default: WeightTotal()].add(weight: weights[row])
            } else {
                totals[key, default: WeightTotal()].merge(WeightTotal(rows: 1))
            }
        }
        return totals
    }
}
