import AssayCheckKit
import AssayCore
import AssayTabular

/// Keeps a hash of each row over some columns, and where wanted one of its label.
///
/// - Missing values: a missing value equals a missing value, as in `pandas.DataFrame.duplicated`; with labels a row without one is
///   left out.
/// - State: 16 bytes a row, 24 with labels. Two different rows share a hash with odds of n² / 2^129, see `ValueHash`.
struct RowHashFold: Fold {
    let columns: [String]
    var withLabels = false

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns), label: withLabels) }

    struct State: FoldState {
        var hashes: [ValueHash] = []
        fileprivate(set) var rows = RowRuns()
        /// Empty without labels.
        var labels: [UInt64] = []

        mutating func merge(_ later: State) {
            hashes.append(contentsOf: later.hashes)
            rows.merge(later.rows)
            labels.append(contentsOf: later.labels)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        var hashes = [ValueHash](repeating: ValueHash(), count: observation.rowCount)
        for column in columns {
            let keys = try observation.keys(column)
            for row in hashes.indices {
                if keys.isMissing[row] { hashes[row].addMissing() } else { hashes[row].add(keys.keys[row]) }
            }
        }
        let labels = withLabels ? try Self.labels(observation) : []
        state.hashes.reserveCapacity(state.hashes.count + rows.count)
        rows.forEach { row in
            if withLabels {
                guard let label = labels[row] else { return }
                state.labels.append(label)
            }
            state.hashes.append(hashes[row])
            state.rows.append(observation.tableRow(row))
        }
    }

    private static func labels(_ observation: Observation) throws(Diagnostic) -> [UInt64?] {
        if observation.frame.task == .regression {
            return try observation.targets().map { $0.isNaN ? nil : ($0 + 0).bitPattern }
        }
        let labels = try observation.labels()
        let keys = labels.values.map(Column.key(of:))
        return labels.codes.map { $0 < 0 ? nil : keys[Int($0)] }
    }
}

extension RowHashFold.State {
    /// The number of each row, counted from 1.
    var numbers: some Sequence<Int> { rows.runs.joined() }

    /// For each row the position of the first row that equals it.
    func firstEquals() -> [Int] {
        var capacity = 16
        while 3 * capacity < 4 * (hashes.count + 1) { capacity *= 2 }
        var slots = [Int32](repeating: -1, count: capacity)
        return hashes.indices.map { position in
            let hash = hashes[position]
            var place = Int(truncatingIfNeeded: hash.low) & (capacity - 1)
            while slots[place] >= 0, hashes[Int(slots[place])] != hash { place = (place + 1) & (capacity - 1) }
            if slots[place] < 0 { slots[place] = Int32(truncatingIfNeeded: position) }
            return Int(slots[place])
        }
    }
}
