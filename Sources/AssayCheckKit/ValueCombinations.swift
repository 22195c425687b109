import AssayTabular

/// The distinct values that some columns took together, in a fixed order: numbers by size, else by text.
public struct ValueCombinations: Sendable {
    /// One value of a column, comparable with others of it.
    private struct Key: Sendable, Hashable, Comparable {
        var number: Double?
        var text: String

        static func < (one: Key, other: Key) -> Bool {
            if let left = one.number, let right = other.number, left != right { return left < right }
            return one.text < other.text
        }
    }

    private let columns: [Column]
    private let keys: [[Key]]
    /// A row of `columns` for each combination.
    private let rows: [Int32]

    init(_ columns: [Column]) {
        self.columns = columns
        var first: [[Key]: Int32] = [:]
        for (row, key) in Self.keys(of: columns).enumerated() {
            if let key, first[key] == nil { first[key] = Int32(row) }
        }
        let ordered = first.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        (keys, rows) = (ordered.map(\.key), ordered.map(\.value))
    }

    public var count: Int { keys.count }

    /// How far the `index`-th of `most` other combinations stands from a row's own; nil where there are not so many.
    ///
    /// All others are taken where they are few, else `most` that lie evenly among them.
    public func shift(_ index: Int, most: Int) -> Int? {
        guard count - 1 > most else { return index < count ? index : nil }
        return index * count / (most + 1)
    }

    /// Another combination for every row: the one that stands `shift` places after the row's own, around the end.
    ///
    /// - Missing values: a row in which a column is missing is not affected; neither is one without another value.
    func others(for chunk: Chunk, _ names: [String], shift: Int) -> ChangedChunk {
        let own = Self.keys(of: names.compactMap(chunk.column))
        var ranks: [[Key]: Int] = [:]
        for (rank, key) in keys.enumerated() { ranks[key] = rank }
        let chosen = own.map { key in key.map { rows[((ranks[$0] ?? place(of: $0)) + shift) % count] } }
        let gathered = columns.map { $0.gathered(chosen.map { $0 ?? rows[0] }) }
        return ChangedChunk(chunk.replacing(gathered), affected: chosen.map { $0 != nil })
    }

    /// Where a combination that was not seen before the scan would stand.
    private func place(of key: [Key]) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Nil for rows in which a column is missing.
    private static func keys(of columns: [Column]) -> [[Key]?] {
        let coded = columns.map { column in
            let categories = column.categories
            return (categories.codes, categories.values.map { Key(number: column.holdsNumbers ? Double($0) : nil, text: $0) })
        }
        return (0..<(columns.first?.count ?? 0)).map { row in
            let key = coded.compactMap { codes, keys in codes[row] < 0 ? nil : keys[Int(codes[row])] }
            return key.count == columns.count ? key : nil
        }
    }
}
