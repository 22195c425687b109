/// Builds a protobuf message field by field.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func copy(_ field: WireField) { bytes.append(contentsOf: field.raw) }

    mutating func append(_ number: Int, integer: Int) {
        varint(UInt64(number) << 3)
        varint(UInt64(bitPattern: Int64(integer)))
    }

    mutating func append(_ number: Int, text: String) { append(number, bytes: Array(text.utf8)) }

    mutating func append(_ number: Int, message: (inout WireWriter) -> Void) {
        var inner = WireWriter()
        message(&inner)
        append(number, bytes: inner.bytes)
    }

    mutating func append(_ number: Int, bytes payload: [UInt8]) {
        varint(UInt64(number) << 3 | 2)
        varint(UInt64(payload.count))
        bytes.append(contentsOf: payload)
    }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

extension WireWriter {
    /// The fields of a `ValueInfoProto` for a tensor; a nil dimension is free.
    mutating func appendValueInfo(_ name: String, element: Int, shape: [Int?]) {
        append(1, text: name)
        append(2) { type in
            type.append(1) { tensor in
                tensor.append(1, integer: element)
                tensor.append(2) { dimensions in
                    for size in shape { dimensions.append(1) { if let size { $0.append(1, integer: size) } } }
                }
            }
        }
    }

    /// The fields of a `NodeProto` that passes a tensor on.
    mutating func appendIdentity(from input: String, to output: String) {
        append(1, text: input)
        append(2, text: output)
        append(4, text: "Identity")
    }
}
