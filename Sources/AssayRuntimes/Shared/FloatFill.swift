import AssayTabular

/// Writes columns side by side into a row-major matrix of floats.
///
/// Rows go in blocks, so that a block of the matrix stays in the cache while the columns pass over it one by one.
struct FloatFill<Element: FloatElement> {
    /// Where a column's values are read from: Arrow's memory as it is, or a converted copy.
    private enum Source {
        case float64(Column)
        case float32(Column)
        case converted([Element], width: Int)

        init(_ column: Column) {
            if column.withFloat64Buffer({ _ in true }) != nil {
                self = .float64(column)
            } else if column.withFloat32Buffer({ _ in true }) != nil {
                self = .float32(column)
            } else {
                let (elements, width) = Element.numbers(column)
                self = .converted(elements, width: width)
            }
        }

        var width: Int { if case .converted(_, let width) = self { width } else { 1 } }
    }

    private static var blockRows: Int { 512 }

    let rows: Int
    let width: Int

    func fill(_ matrix: UnsafeMutableBufferPointer<Element>, from columns: [Column]) {
        let sources = columns.map { Source($0) }
        for first in stride(from: 0, to: rows, by: Self.blockRows) {
            var offset = 0
            for source in sources {
                write(source, first..<min(first + Self.blockRows, rows), matrix, offset)
                offset += source.width
            }
        }
    }

    private func write(_ source: Source, _ block: Range<Int>, _ matrix: UnsafeMutableBufferPointer<Element>, _ offset: Int) {
        switch source {
        case .float64(let column):
            column.withFloat64Buffer { values in for row in block { matrix[row * width + offset] = Element(values[row]) } }
        case .float32(let column):
            column.withFloat32Buffer { values in for row in block { matrix[row * width + offset] = Element(values[row]) } }
        case .converted(let elements, let listWidth):
            for row in block {
                for index in 0..<listWidth { matrix[row * width + offset + index] = elements[row * listWidth + index] }
            }
        }
    }
}
