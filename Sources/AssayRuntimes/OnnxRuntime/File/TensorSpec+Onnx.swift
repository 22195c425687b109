import AssayModelKit

extension TensorSpec {
    /// `ValueInfoProto`: an input or output with its type.
    init(valueInfo bytes: ArraySlice<UInt8>) throws(WireError) {
        self.init(name: "", kind: .other, element: .other, shape: [])
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1: name = field.text ?? ""
            case 2: try readType(field.bytes ?? [])
            default: break
            }
        }
    }

    /// `TypeProto`.
    private mutating func readType(_ bytes: ArraySlice<UInt8>) throws(WireError) {
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1: try readTensor(field.bytes ?? [])
            case 4:
                guard let key = try Self.mapKey(field) else { continue }
                (kind, element) = (.sequenceOfMaps, key)
            default: break
            }
        }
    }

    /// `TypeProto.Tensor`.
    private mutating func readTensor(_ bytes: ArraySlice<UInt8>) throws(WireError) {
        kind = .tensor
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1: element = ElementType(onnx: field.integer ?? 0)
            case 2: shape = try Self.dimensions(field.bytes ?? [])
            default: break
            }
        }
    }

    /// `TensorShapeProto`: a dimension is a number, a name or nothing. Exporters write 0 and -1 for free dimensions too.
    private static func dimensions(_ bytes: ArraySlice<UInt8>) throws(WireError) -> [Int?] {
        var dimensions: [Int?] = []
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            guard field.number == 1 else { continue }
            let size = try Dictionary(fieldsOf: field)[1]?.integer
            dimensions.append(size.flatMap { $0 > 0 ? $0 : nil })
        }
        return dimensions
    }

    /// The key type of a `TypeProto.Sequence` of `TypeProto.Map`, nil for a sequence of something else.
    private static func mapKey(_ sequence: WireField) throws(WireError) -> ElementType? {
        guard let element = try Dictionary(fieldsOf: sequence)[1] else { return nil }
        guard let map = try Dictionary(fieldsOf: element)[5] else { return nil }
        return ElementType(onnx: try Dictionary(fieldsOf: map)[1]?.integer ?? 0)
    }
}

extension ElementType {
    /// The type of a `TensorProto.DataType` number.
    init(onnx number: Int) {
        let types: [ElementType] = [
            .other, .float32, .uint8, .int8, .uint16, .int16, .int32, .int64, .string, .bool, .float16, .float64, .uint32, .uint64,
        ]
        self = types.indices.contains(number) ? types[number] : .other
    }
}
