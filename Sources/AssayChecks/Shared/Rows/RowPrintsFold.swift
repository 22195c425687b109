import AssayCheckKit
import AssayCore
import AssayTabular

/// What stands in each row, as 128 bits.
///
/// - Definition: the fingerprint of the canonical values of the columns, in the order of their names, and of the label.
/// - Missing values: missing is a value like others.
/// - State: per row, sixteen bytes, and eight more where the table has weights.
struct RowPrintsFold: Fold {
    /// Ascending.
    let columns: [String]
    let readsLabel: Bool
    /// Makes nearly equal rows one.
    let near: NearReading?

    init(columns: [String], readsLabel: Bool, near: NearReading?) {
        (self.columns, self.readsLabel, self.near) = (columns.sorted(), readsLabel, near)
    }

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns), label: readsLabel) }

    struct State: FoldState {
        var prints: [Fingerprint] = []
        /// As many as prints where the table has weights.
        var weights: [Double] = []

        mutating func merge(_ later: State) {
            prints += later.prints
            weights += later.weights
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let first = state.prints.count
        state.prints.append(contentsOf: repeatElement(Fingerprint(), count: rows.count))
        for name in columns + (readsLabel ? [observation.frame.label].compactMap(\.self) : []) {
            let values = try observation.column(name).canonicalValues(near: near)
            var place = first
            rows.forEach { row in
                state.prints[place].add(values[row])
                place += 1
            }
        }
        guard let weights = try observation.weights() else { return }
        rows.forEach { state.weights.append(weights[$0]) }
    }
}
