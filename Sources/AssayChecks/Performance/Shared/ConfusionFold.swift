import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// Counts rows by true and decided class.
///
/// - Missing values: rows without a label are left out; a NaN score is an error.
/// - State: counts and exact weight sums, memory classes², exact merge.
struct ConfusionFold: Fold {
    var memory: FoldMemory { .perClass }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct Pair: Hashable, Sendable {
        var truth: String
        var decided: String
    }

    struct State: FoldState {
        var cells: [Pair: WeightTotal] = [:]
        var isBinary = false

        mutating func merge(_ later: State) {
            isBinary = isBinary || later.isBinary
            for (pair, total) in later.cells { cells[pair, default: WeightTotal()].merge(total) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        state.isBinary = observation.frame.task == .binary
        let (truth, decided) = try Self.classes(of: observation)
        let columns = max(1, decided.values.count)
        var local = [WeightTotal](repeating: WeightTotal(), count: max(1, truth.values.count) * columns)
        if let weights = try observation.weights() {
            rows.forEach { row in
                guard truth.codes[row] >= 0, decided.codes[row] >= 0 else { return }
                local[Int(truth.codes[row]) * columns + Int(decided.codes[row])].add(weight: weights[row])
            }
        } else {
            local = Self.counts(rows, truth.codes, decided.codes, cells: local.count, columns: columns).map(WeightTotal.init(rows:))
        }
        for (cell, total) in local.enumerated() where total.rows > 0 {
            let pair = Pair(truth: truth.values[cell / columns], decided: decided.values[cell % columns])
            state.cells[pair, default: WeightTotal()].merge(total)
        }
    }

    func finish(_ state: State) -> ConfusionTable { ConfusionTable(state.cells, isBinary: state.isBinary) }

    /// True and decided classes of a chunk, worked out once for all groups of its rows.
    static func classes(of observation: Observation) throws(Diagnostic) -> (Categories, Categories) {
        guard observation.frame.task == .binary else { return (try observation.labels(), try observation.classDecisions()) }
        return try observation.once(BinaryClasses()) { () throws(Diagnostic) in
            let names = ConfusionTable.binaryClasses
            return (
                Categories(codes: try observation.binaryLabels().map(Int32.init), values: names),
                Categories(codes: try observation.decisions().map(Int32.init), values: names)
            )
        }
    }

    private struct BinaryClasses: Hashable {}

    private static func counts(
        _ rows: RowSelection, _ truth: [Int32], _ decided: [Int32], cells: Int, columns: Int
    ) -> [Int] {
        var counts = [Int](repeating: 0, count: cells)
        rows.forEach { row in
            guard truth[row] >= 0, decided[row] >= 0 else { return }
            counts[Int(truth[row]) * columns + Int(decided[row])] &+= 1
        }
        return counts
    }
}
