import AssayCore

/// Which cells of a run's tables of groups are kept back.
///
/// - Definition: a cell with fewer rows than the minimum, and more than none, is kept back. A line of a table, all its cells or those that
///   differ in one group alone, keeps back its smallest other cell as long as it keeps back one cell only, or fewer rows than the minimum
///   together: else the line's total would reveal them. A cell that is kept back keeps back at least one cell of every finer table of its
///   rows. What one check keeps back every check of the run does.
/// - Source: the p-percent-free minimum-frequency rule with secondary suppression: Hundepool et al. 2012, Statistical Disclosure Control,
///   chapter 4.
struct Suppression {
    /// The cells of one check, with how many rows they have.
    struct Table {
        var cells: [GroupCell: Int]
        /// Rows in no group: a cell of the whole table, which belongs to none of its lines.
        var unknown: Int
    }

    private let minimum: Int
    private(set) var cells: Set<GroupCell> = []
    /// The tables, by place, that keep back how many rows are in no group.
    private(set) var unknown: Set<Int> = []

    init(_ tables: [Table], slices: [(GroupCell, Int)], minimum: Int) {
        self.minimum = minimum
        for (cell, rows) in tables.flatMap(\.cells) + slices where isSmall(rows) { cells.insert(cell) }
        unknown = Set(tables.indices.filter { isSmall(tables[$0].unknown) })
        var before = -1
        while before != cells.count + unknown.count {
            before = cells.count + unknown.count
            for index in tables.indices { complete(tables[index], index) }
        }
    }

    private func isSmall(_ rows: Int) -> Bool { rows > 0 && rows < minimum }

    private mutating func complete(_ table: Table, _ index: Int) {
        completeWhole(table, index)
        let groups = Set(table.cells.keys.flatMap(\.members.keys))
        for group in groups where groups.count > 1 {
            for line in Dictionary(grouping: table.cells.keys, by: { $0.dropping(group) }).values { complete(line, table) }
        }
        for coarse in cells where coarse.members.count < groups.count {
            let parts = table.cells.keys.filter { $0.isPart(of: coarse) }
            if !parts.isEmpty, !parts.contains(where: cells.contains) { suppressSmallest(of: parts, table) }
        }
    }

    private mutating func completeWhole(_ table: Table, _ index: Int) {
        while true {
            let hidden = table.cells.filter { cells.contains($0.key) && $0.value > 0 }
            let isUnknownHidden = unknown.contains(index)
            let count = hidden.count + (isUnknownHidden ? 1 : 0)
            let rows = hidden.values.reduce(isUnknownHidden ? table.unknown : 0, +)
            guard count > 0, count < 2 || rows < minimum else { return }
            guard suppressSmallest(of: Array(table.cells.keys), table) else {
                if table.unknown > 0 { unknown.insert(index) }
                return
            }
        }
    }

    private mutating func complete(_ line: [GroupCell], _ table: Table) {
        while true {
            let hidden = line.filter { cells.contains($0) && (table.cells[$0] ?? 0) > 0 }
            let rows = hidden.reduce(0) { $0 + (table.cells[$1] ?? 0) }
            guard !hidden.isEmpty, hidden.count < 2 || rows < minimum, suppressSmallest(of: line, table) else { return }
        }
    }

    /// - Returns: false where no cell with rows is left.
    @discardableResult private mutating func suppressSmallest(of line: [GroupCell], _ table: Table) -> Bool {
        let open = line.filter { !cells.contains($0) && (table.cells[$0] ?? 0) > 0 }
        func order(_ cell: GroupCell) -> (Int, String) {
            (
                table.cells[cell] ?? 0,
                cell.members.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
            )
        }
        guard let smallest = open.min(by: { order($0) < order($1) }) else { return false }
        cells.insert(smallest)
        return true
    }
}
