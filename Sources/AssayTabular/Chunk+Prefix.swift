extension Chunk {
    /// The first rows, over the same memory; the whole chunk where it has no more.
    public func prefix(_ rows: Int) -> Chunk {
        let kept = min(max(0, rows), rowCount)
        return Chunk(index: index, firstRow: firstRow, rowCount: kept, columns: columns.map { $0.prefix(kept) })
    }
}

extension Column {
    fileprivate func prefix(_ rows: Int) -> Column { Column(name: name, type: type, buffers: buffers.prefix(rows)) }
}

extension ArrowBuffers {
    /// The first elements; the owner of the memory is this array.
    fileprivate func prefix(_ rows: Int) -> ArrowBuffers {
        ArrowBuffers(
            layout: layout, parameter: parameter, count: rows, offset: offset, nullCount: (0..<rows).count(where: isNull),
            validity: validity, values: values, bytes: bytes, dictionary: dictionary, child: child, owner: self)
    }
}
