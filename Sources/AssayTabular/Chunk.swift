/// Consecutive rows of a table: 65,536 of them, fewer only in the last chunk, whatever the blocks of the files.
public struct Chunk: Sendable {
    /// Rows in every chunk but the last.
    public static let capacity: Int = 65_536

    /// Counts from 0 in table order.
    public let index: Int
    /// The table's row, counted from 0, that is this chunk's first.
    public let firstRow: Int
    public let rowCount: Int
    public let columns: [Column]
    private let positions: [String: Int]

    public init(index: Int, firstRow: Int, rowCount: Int, columns: [Column]) {
        (self.index, self.firstRow, self.rowCount, self.columns) = (index, firstRow, rowCount, columns)
        positions = Dictionary(columns.indices.map { (columns[$0].name, $0) }) { first, _ in first }
    }

    public func column(_ name: String) -> Column? { positions[name].map { columns[$0] } }
}
