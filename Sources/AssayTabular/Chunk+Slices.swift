extension Chunk {
    /// The first rows, over the same memory; the whole chunk where it has no more.
    public func prefix(_ rows: Int) -> Chunk { slice(0..<min(max(0, rows), rowCount)) }

    /// Some of the rows, over the same memory.
    public func slice(_ rows: Range<Int>) -> Chunk {
        if rows == 0..<rowCount { return self }
        return Chunk(
            index: index, firstRow: firstRow + rows.lowerBound, rowCount: rows.count, columns: columns.map { $0.slice(rows) })
    }
}

extension Column {
    fileprivate func slice(_ rows: Range<Int>) -> Column { Column(name: name, type: type, buffers: buffers.window(rows)) }
}

extension ArrowBuffers {
    /// A run of the elements, in the same memory.
    func window(_ rows: Range<Int>) -> ArrowBuffers {
        let nulls = nullCount == 0 ? 0 : rows.count(where: isNull)
        return ArrowBuffers(
            layout: layout, parameter: parameter, count: rows.count, offset: offset + rows.lowerBound, nullCount: nulls,
            validity: validity, values: values, bytes: bytes, dictionary: dictionary, child: child, owner: self)
    }
}
