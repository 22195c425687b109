extension Chunk {
    /// The same rows with other values in some columns.
    ///
    /// - Shapes: each column has the chunk's rows. One whose name the chunk does not have is added at the end.
    public func replacing(_ others: [Column]) -> Chunk {
        let named = Dictionary(others.map { ($0.name, $0) }) { _, last in last }
        let kept = columns.map { named[$0.name] ?? $0 }
        let added = others.filter { column($0.name) == nil }
        return Chunk(index: index, firstRow: firstRow, rowCount: rowCount, columns: kept + added)
    }
}
