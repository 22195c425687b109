/// Which rows of a chunk a fold looks at: all of them, or a slice or group of them in ascending order.
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

    /// The selected elements of a per-row array.
    @inlinable
    public func gather<Element>(_ values: [Element]) -> [Element] {
        switch self {
        case .all: values
        case .some(let rows): rows.map { values[Int($0)] }
        }
    }
}
