import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Finds rows whose key is missing or stands in an earlier row.
///
/// - State: a 128-bit hash and a row number for every row.
struct KeyFold: Fold {
    let fields: [ContractField]

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: Set(fields.map(\.name))) }

    struct State: FoldState {
        var rows = 0, missing = 0
        var firstMissing: [Int] = []
        var keys: [KeyRow] = []

        mutating func merge(_ later: State) {
            rows += later.rows
            missing += later.missing
            firstMissing = Array((firstMissing + later.firstMissing).prefix(FieldFold.shownRows))
            keys += later.keys
        }
    }

    struct Result: Sendable {
        var rows: Int
        var missing: Int
        var firstMissing: [Int]
        var repeated: Int
        var firstRepeated: [Int]
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let cells = try FieldCells.all(fields, in: observation)
        // A resample may draw a row twice, which repeats no key of the table.
        var last = -1
        rows.forEach { row in
            defer { last = row }
            state.rows += 1
            if let hash = KeyHash.of(cells.lazy.map { $0[row].value }) {
                guard row != last else { return }
                state.keys.append(KeyRow(hash: hash, row: observation.tableRow(row), isBroken: false))
            } else {
                state.missing += 1
                if state.firstMissing.count < FieldFold.shownRows { state.firstMissing.append(observation.tableRow(row)) }
            }
        }
    }

    func finish(_ state: State) -> Result {
        let repeated = state.keys.repetitions()
        return Result(
            rows: state.rows, missing: state.missing, firstMissing: state.firstMissing, repeated: repeated.count,
            firstRepeated: repeated.prefix(FieldFold.shownRows).map(\.row))
    }
}

extension FieldCells {
    /// The cells of several fields, in their order.
    static func all(_ fields: [ContractField], in observation: Observation) throws(Diagnostic) -> [FieldCells] {
        var cells: [FieldCells] = []
        for field in fields { cells.append(FieldCells(field, try observation.column(field.name))) }
        return cells
    }
}
