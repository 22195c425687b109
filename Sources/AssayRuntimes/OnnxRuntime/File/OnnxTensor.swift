/// Trained numbers inside a graph: `TensorProto`, without reading the numbers.
struct OnnxTensor {
    var name = ""
    var shape: [Int] = []
    /// The file beside the model that holds the numbers, where they are not in the model file.
    var externalLocation: String?
    /// Class names are kept as such tensors: text or integers, in a field of their own or as raw bytes.
    private var strings: [String] = []
    private var integers: [Int64] = []
    private var element: Int?
    private var raw: ArraySlice<UInt8> = []

    init(_ bytes: ArraySlice<UInt8>) throws(WireError) {
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1: shape += try Self.integers(field).map { Int($0) }
            case 2: element = field.integer
            case 6: strings.append(field.text ?? "")
            case 7: integers += try Self.integers(field)
            case 8: name = field.text ?? ""
            case 9: raw = field.bytes ?? []
            case 13: try addExternal(field)
            default: break
            }
        }
    }

    /// `SparseTensorProto`: its values are the trained numbers.
    init(sparse bytes: ArraySlice<UInt8>) throws(WireError) {
        var reader = WireReader(bytes)
        var values: OnnxTensor?
        while let field = try reader.next() {
            if field.number == 1, let bytes = field.bytes { values = try OnnxTensor(bytes) }
        }
        guard let values else { throw .malformed }
        self = values
    }

    var count: Int { shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue } }

    /// The elements of a tensor of text or 64-bit integers, as text.
    var labels: [String]? {
        switch element {
        case 8: strings
        case 7 where !integers.isEmpty: integers.map { String($0) }
        case 7: littleEndian(raw).map { String($0) }
        default: nil
        }
    }

    private func littleEndian(_ bytes: ArraySlice<UInt8>) -> [Int64] {
        stride(from: bytes.startIndex, to: bytes.endIndex - 7, by: 8).map { start in
            bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | Int64($1) }
        }
    }

    private static func integers(_ field: WireField) throws(WireError) -> [Int64] {
        switch field.value {
        case .number(let number): [Int64(bitPattern: number)]
        case .bytes(let packed): try packedIntegers(packed)
        case .fixed: throw .malformed
        }
    }

    private mutating func addExternal(_ field: WireField) throws(WireError) {
        let entry = try Dictionary(fieldsOf: field)
        if entry[1]?.text == "location" { externalLocation = entry[2]?.text }
    }
}
