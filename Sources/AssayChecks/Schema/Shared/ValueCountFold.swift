import AssayCheckKit
import AssayCore
import AssayTabular

/// Counts the values of a column, or the combinations of several.
///
/// - Missing values: a row where any of the columns is missing is counted apart.
/// - State: a slot a distinct value, see `ValueTable`; exact for one column of numbers or times, by hash for texts and combinations.
struct ValueCountFold: Fold {
    let columns: [String]

    init(_ columns: [String]) { self.columns = columns }

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns)) }

    struct State: FoldState {
        var table = ValueTable()
        var missing = 0

        mutating func merge(_ later: State) {
            table.merge(later.table)
            missing += later.missing
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        var keys: [ColumnKeys] = []
        for column in columns { keys.append(try observation.keys(column)) }
        rows.forEach { row in
            guard let key = Self.key(of: row, in: keys) else {
                state.missing += 1
                return
            }
            state.table.add(key, row: observation.tableRow(row))
        }
    }

    private static func key(of row: Int, in columns: [ColumnKeys]) -> UInt64? {
        if columns.count == 1 { return columns[0].isMissing[row] ? nil : columns[0].keys[row] }
        var hash = ValueHash()
        for column in columns {
            guard !column.isMissing[row] else { return nil }
            hash.add(column.keys[row])
        }
        return hash.high
    }
}
