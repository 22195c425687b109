/// Why bytes are not a protobuf message.
enum WireError: Error, Equatable {
    /// A field says it is longer than what is left of the bytes.
    case truncated
    /// A tag or a number that protobuf does not have.
    case malformed
}

/// One field of a protobuf message.
struct WireField {
    enum Value {
        case number(UInt64)
        case bytes(ArraySlice<UInt8>)
        /// A fixed-width float or integer; nothing here needs its value.
        case fixed
    }

    var number: Int
    var value: Value
    /// The whole field, tag included, to copy it as it is.
    var raw: ArraySlice<UInt8>

    var bytes: ArraySlice<UInt8>? { if case .bytes(let bytes) = value { bytes } else { nil } }
    var integer: Int? { if case .number(let number) = value { Int(truncatingIfNeeded: number) } else { nil } }
    var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
}

/// Walks the fields of one protobuf message in file order, without knowing its schema.
struct WireReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() throws(WireError) -> WireField? {
        guard !rest.isEmpty else { return nil }
        let whole = rest
        let tag = try varint()
        let number = Int(truncatingIfNeeded: tag >> 3)
        guard number > 0, number < 1 << 29 else { throw .malformed }
        let value = try value(wireType: tag & 7)
        return WireField(number: number, value: value, raw: whole[whole.startIndex..<rest.startIndex])
    }

    private mutating func value(wireType: UInt64) throws(WireError) -> WireField.Value {
        switch wireType {
        case 0: return .number(try varint())
        case 1: return try skipping(8)
        case 2: return .bytes(try take(try varint()))
        case 5: return try skipping(4)
        default: throw .malformed
        }
    }

    private mutating func skipping(_ count: UInt64) throws(WireError) -> WireField.Value {
        _ = try take(count)
        return .fixed
    }

    private mutating func take(_ count: UInt64) throws(WireError) -> ArraySlice<UInt8> {
        guard count <= UInt64(rest.count) else { throw .truncated }
        let taken = rest.prefix(Int(count))
        rest = rest[taken.endIndex...]
        return taken
    }

    private mutating func varint() throws(WireError) -> UInt64 {
        var result: UInt64 = 0
        for shift in stride(from: UInt64(0), through: 63, by: 7) {
            guard let byte = rest.popFirst() else { throw .truncated }
            result |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return result }
        }
        throw .malformed
    }
}
