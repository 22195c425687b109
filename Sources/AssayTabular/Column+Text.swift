import CArrowBridge

extension Column {
    /// The value as canonical text, nil for a null.
    ///
    /// - Definition: integers plain; `true`, `false`; numbers in the fewest digits that read back as the stored value, `1.0`
    ///   for a whole one; decimals with all their digits; dates and timestamps in ISO 8601, a known moment in UTC with `Z`;
    ///   a list as `[1.0, 2.0]`.
    /// - Missing values: a null gives nil; a stored NaN gives `nan`.
    public func text(at row: Int) -> String? { isNull(row) ? nil : storedText(row) }

    private func storedText(_ row: Int) -> String {
        switch buffers.layout {
        case .string: buffers.string(row)
        case .dictionary: buffers.dictionary?.string(Int(buffers.elements(as: Int32.self)[row])) ?? ""
        case .int64: String(buffers.elements(as: Int64.self)[row])
        case .float64: buffers.elements(as: Double.self)[row].description
        case .float32: buffers.elements(as: Float.self)[row].description
        case .bool: buffers.values.map { ArrowBuffers.bit($0, buffers.offset + row) } == true ? "true" : "false"
        case .date32: CivilTime.date(Int(buffers.elements(as: Int32.self)[row]))
        case .timestamp: timestampText(row)
        case .decimal128: Decimal128(unscaled: buffers.elements(as: Int128.self)[row], scale: buffers.parameter).text
        case .fixedList: listText(row)
        case .null: ""
        }
    }

    private func timestampText(_ row: Int) -> String {
        let ticks = Int(buffers.elements(as: Int64.self)[row])
        return CivilTime.timestamp(ticks, ticksPerSecond: buffers.parameter, zoned: type != .timestamp(zone: nil))
    }

    private func listText(_ row: Int) -> String {
        guard let child = buffers.child else { return "[]" }
        let width = buffers.parameter
        let elements = child.window((buffers.offset + row) * width..<(buffers.offset + row) * width + width)
        let values = Column(name: name, type: .float64, buffers: elements)
        return "[" + (0..<width).map { values.text(at: $0) ?? "null" }.joined(separator: ", ") + "]"
    }
}
