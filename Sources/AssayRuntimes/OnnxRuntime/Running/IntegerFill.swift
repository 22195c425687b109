import AssayTabular

/// Writes columns side by side into a row-major matrix of integers, exactly or not at all.
struct IntegerFill<Element: FixedWidthInteger & BitwiseCopyable> {
    let width: Int

    /// What kept a value from being written; nil when all were.
    func fill(_ matrix: UnsafeMutableBufferPointer<Element>, from columns: [Column]) -> CellProblem? {
        var offset = 0
        for column in columns {
            if let problem = CellProblem(firstNullIn: column) { return problem }
            let (problem, columnWidth) = write(column, matrix, offset)
            if let problem { return problem }
            offset += columnWidth
        }
        return nil
    }

    private func write(
        _ column: Column, _ matrix: UnsafeMutableBufferPointer<Element>, _ offset: Int
    ) -> (CellProblem?, width: Int) {
        guard case .fixedList = column.type else {
            return (write(column.int64s, 1, matrix, offset, column.name) { Element(exactly: $0) }, 1)
        }
        let (elements, listWidth) = column.listElements()
        if let hole = elements.firstIndex(where: \.isNaN) {
            return (CellProblem(kind: .null, column: column.name, row: hole / listWidth), listWidth)
        }
        // The elements of lists come as doubles, which hold integers exactly up to 2^53.
        let problem = write(elements, listWidth, matrix, offset, column.name) {
            abs($0) <= 0x1p53 ? Element(exactly: $0) : nil
        }
        return (problem, listWidth)
    }

    private func write<Value>(
        _ values: [Value], _ valueWidth: Int, _ matrix: UnsafeMutableBufferPointer<Element>, _ offset: Int, _ name: String,
        _ exact: (Value) -> Element?
    ) -> CellProblem? {
        for index in values.indices {
            let row = index / valueWidth
            guard let value = exact(values[index]) else { return CellProblem(kind: .outOfRange, column: name, row: row) }
            matrix[row * width + offset + index % valueWidth] = value
        }
        return nil
    }
}
