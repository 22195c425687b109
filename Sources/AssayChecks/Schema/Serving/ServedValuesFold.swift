import AssayCheckKit
import AssayCore
import AssayTabular

/// A column's values in the rows that have a name, in the order of `RowNamesFold`.
///
/// - State: per row, eight bytes.
struct ServedValuesFold: Fold {
    let column: String

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [column], id: true) }

    struct State: FoldState {
        var values: [ComparedValue] = []

        mutating func merge(_ later: State) { values += later.values }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let names = try observation.names(), values = try observation.column(column).canonicalValues()
        rows.forEach { if !names.isMissing[$0] { state.values.append(ComparedValue(values[$0])) } }
    }
}
