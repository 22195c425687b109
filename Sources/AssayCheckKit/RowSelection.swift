/// Which rows of a chunk a fold looks at: all of them, or a slice or group of them in ascending order. In a resample a row may stand
/// several times.
public enum RowSelection: Sendable, Hashable {
    case all(Int)
    case some([Int32])

    public var count: Int {
        switch self {
        case .all(let count): count
        case .some(let rows): rows.count
        }
    }

    /// Calls `body` with each selected row in ascending order.
    @inlinable
    public func forEach(_ body: (Int) -> Void) {
        switch self {
        case .all(let count): for row in 0..<count { body(row) }
        case .some(let rows): for row in rows { body(Int(row)) }
        }
    }
}

extension RowSelection {
    /// The drawn rows that are selected; a row that is drawn twice stays twice.
    func keeping(_ drawn: [Int32]) -> [Int32] {
        guard case .some(let selected) = self else { return drawn }
        return Self.members(of: selected, among: drawn)
    }

    /// The selected rows that belong to a group, as often as they are selected.
    func intersection(ofGroup group: [Int32]) -> [Int32] {
        guard case .some(let selected) = self else { return group }
        return Self.members(of: group, among: selected)
    }

    /// Both ascending, so one walk over the two is enough.
    private static func members(of group: [Int32], among rows: [Int32]) -> [Int32] {
        var position = 0
        return rows.filter { row in
            while position < group.count, group[position] < row { position += 1 }
            return position < group.count && group[position] == row
        }
    }
}
