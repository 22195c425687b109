import CArrowBridge

extension Column {
    /// The elements of a column of fixed-size lists, row after row.
    ///
    /// - Shapes: `elements` is rows × `width`, row-major; a column of another type gives its `doubles` with width 1.
    /// - Missing values: all elements of a null list, and null elements, are NaN.
    public func listElements() -> (elements: [Double], width: Int) {
        guard let list else { return (doubles, 1) }
        var elements = list.doubles
        blankNullLists(in: &elements)
        return (elements, buffers.parameter)
    }

    /// As `listElements`, with 32-bit floats rounded once.
    public func listFloats() -> (elements: [Float], width: Int) {
        guard let list else { return (floats, 1) }
        var elements = list.floats
        blankNullLists(in: &elements)
        return (elements, buffers.parameter)
    }

    /// The elements of all lists as a column of their own.
    private var list: Column? {
        guard buffers.layout == .fixedList, let child = buffers.child else { return nil }
        let width = buffers.parameter
        let window = child.window(buffers.offset * width..<(buffers.offset + count) * width)
        return Column(name: name, type: .float64, buffers: window)
    }

    private func blankNullLists<Element: FloatingPoint>(in elements: inout [Element]) {
        guard nullCount > 0 else { return }
        let width = buffers.parameter
        for row in 0..<count where isNull(row) {
            for index in row * width..<(row + 1) * width { elements[index] = .nan }
        }
    }
}
