import AssayCheckKit
import AssayCore
import AssayTabular

/// Keeps features and the group of each row, and turns them into one byte a cell.
///
/// - Missing values: rows in no group are left out and counted; a missing feature is a value of its own.
/// - State: per row; two to four bytes a cell while scanning; appended in row order.
struct GroupRowsFold: Fold {
    let columns: [String]
    let grouping: Grouping
    let seed: UInt64

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: grouping.columns.union(columns)) }

    struct State: FoldState {
        var cells: [FeatureCells] = []
        var groups = OutcomeCells()
        var rows = 0
        var left = 0

        mutating func merge(_ later: State) {
            if cells.isEmpty { cells = later.cells.map { _ in FeatureCells() } }
            for index in later.cells.indices { cells[index].merge(later.cells[index]) }
            groups.merge(later.groups)
            (rows, left) = (rows + later.rows, left + later.left)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let members = try observation.groups(grouping)
        var kept: [Int] = []
        rows.forEach { if members.codes[$0] >= 0 { kept.append($0) } }
        var seen = State()
        for name in columns { seen.cells.append(FeatureCells(try observation.column(name), rows: kept)) }
        seen.groups.append(members, rows: kept)
        (seen.rows, seen.left) = (kept.count, rows.count - kept.count)
        state.merge(seen)
    }

    func finish(_ state: State) -> GroupProxies {
        var rows = FeatureRowsFold.State()
        (rows.cells, rows.outcomes, rows.rows) = (state.cells, state.groups, state.rows)
        let table = FeatureTable(rows, columns: columns, seed: seed)
        // Each group weighs as much as any other, so that a rule cannot win by naming the largest.
        if case .classes(let groups, let names)? = table.outcomes, names.count > 1 {
            rows.weights = Self.balanced(state.groups)
            return GroupProxies(table, balanced: FeatureTable(rows, columns: columns, seed: seed), groups, names, left: state.left)
        }
        return GroupProxies(rows: state.rows, left: state.left, hasTooMany: table.outcomes == nil)
    }

    private static func balanced(_ groups: OutcomeCells) -> [Double] {
        var counts = [Double](repeating: 0, count: groups.classes.names.count)
        for code in groups.classes.codes { counts[Int(code)] += 1 }
        let total = Double(groups.classes.codes.count)
        return groups.classes.codes.map { total / (Double(counts.count) * counts[Int($0)]) }
    }
}
