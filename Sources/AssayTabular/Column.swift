import CArrowBridge

/// A column of a chunk: immutable, with a null mask of its own.
///
/// The values stay in Arrow's memory until they are asked for as numbers, categories or text.
///
/// - Missing values: a null is a missing value; a NaN that the file stores is a value, and `isNull` is false for it.
///   In CSV, where the two cannot be told apart, the token `NaN` is a null.
public final class Column: Sendable {
    public let name: String
    public let type: LogicalType
    let buffers: ArrowBuffers

    init(name: String, type: LogicalType, buffers: ArrowBuffers) {
        (self.name, self.type, self.buffers) = (name, type, buffers)
    }

    public var count: Int { buffers.count }
    public var nullCount: Int { buffers.nullCount }

    @inline(__always)
    public func isNull(_ row: Int) -> Bool { buffers.isNull(row) }

    /// Timestamps only: how many of `int64s`'s units make a second.
    public var ticksPerSecond: Int? { buffers.layout == .timestamp ? buffers.parameter : nil }

    /// Replaces the elements that stand at null rows.
    func fillNulls<Element>(of values: inout [Element], with filler: Element) {
        guard nullCount > 0 else { return }
        for row in 0..<count where isNull(row) { values[row] = filler }
    }
}
