/// A tensor as a model file declares it, and how many bytes of it the file holds.
struct OnnxStoredTensor {
    var name = ""
    var dimensions: [Int64] = []
    var element = 0
    /// Bytes of the raw field.
    var rawBytes: Int?
    /// How many elements the typed fields hold at most.
    var typedElements = 0
    var isExternal = false
    /// `location`, `offset` and `length` of external data, as written.
    var external: [String: String] = [:]

    init(_ bytes: ArraySlice<UInt8>) throws(WireError) {
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            switch (field.number, field.value) {
            case (1, .number(let length)): dimensions.append(Int64(bitPattern: length))
            case (1, .bytes(let packed)): dimensions += try packedIntegers(packed)
            case (2, .number(let code)): element = Int(truncatingIfNeeded: code)
            case (8, .bytes(let text)): name = String(decoding: text, as: UTF8.self)
            case (9, .bytes(let raw)): rawBytes = raw.count
            case (13, _): try addExternal(field)
            case (14, .number(let place)): isExternal = place == 1
            case (4, .bytes(let packed)): typedElements += packed.count / 4
            case (10, .bytes(let packed)): typedElements += packed.count / 8
            // A number of one byte may hold two elements of four bits.
            case (5, .bytes(let packed)), (7, .bytes(let packed)), (11, .bytes(let packed)): typedElements += 2 * packed.count
            case (4...7, _), (10, _), (11, _): typedElements += 2
            default: break
            }
        }
    }

    private mutating func addExternal(_ field: WireField) throws(WireError) {
        let entry = try Dictionary(fieldsOf: field)
        if let key = entry[1]?.text { external[key] = entry[2]?.text ?? "" }
    }

    /// Elements that the shape declares; nil where it is negative or too large to count.
    var elements: Int? {
        var product = 1
        for length in dimensions {
            let (next, overflow) = product.multipliedReportingOverflow(by: Int(length))
            guard length >= 0, !overflow else { return nil }
            product = next
        }
        return product
    }

    /// Bits of an element; nil for text and for types that are not known.
    ///
    /// - Source: ONNX, onnx.proto, `TensorProto.DataType`.
    var bits: Int? {
        switch element {
        case 2, 3, 9, 17...20, 24: 8
        case 4, 5, 10, 16: 16
        case 1, 6, 12: 32
        case 7, 11, 13, 14: 64
        case 15: 128
        case 21...23: 4
        case 25, 26: 2
        default: nil
        }
    }

    /// Bytes that the declared elements take; nil where that cannot be counted or the type has no fixed size.
    var neededBytes: Int? {
        guard let elements, let bits else { return nil }
        let (product, overflow) = elements.multipliedReportingOverflow(by: bits)
        return overflow ? nil : product / 8 + (product % 8 == 0 ? 0 : 1)
    }
}

/// Every tensor of a model file, wherever it stands: initializers, attributes, branches, functions and training graphs.
struct OnnxStoredTensors {
    /// What a message of the format is, for the fields that lead on.
    ///
    /// - Source: ONNX, onnx.proto; the numbers are those of its fields.
    private enum Message {
        case model, graph, node, attribute, function, training, tensor, sparse

        var fields: [Int: Message] {
            switch self {
            case .model: [7: .graph, 20: .training, 25: .function]
            case .graph: [1: .node, 5: .tensor, 15: .sparse]
            case .node: [5: .attribute]
            case .attribute: [5: .tensor, 6: .graph, 10: .tensor, 11: .graph, 22: .sparse, 23: .sparse]
            case .function: [7: .node, 11: .attribute]
            case .training: [1: .graph, 2: .graph]
            case .sparse: [1: .tensor, 2: .tensor]
            case .tensor: [:]
            }
        }
    }

    /// Deeper than models are nested.
    private static let depthLimit = 200

    /// Hands over each tensor in the order of the file.
    static func forEach(_ model: ArraySlice<UInt8>, _ body: (OnnxStoredTensor) -> Void) throws(WireError) {
        try walk(model, .model, 0, body)
    }

    private static func walk(
        _ bytes: ArraySlice<UInt8>, _ message: Message, _ depth: Int, _ body: (OnnxStoredTensor) -> Void
    ) throws(WireError) {
        guard depth < depthLimit else { throw .malformed }
        if message == .tensor { return body(try OnnxStoredTensor(bytes)) }
        let fields = message.fields
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            if let inner = fields[field.number], let bytes = field.bytes { try walk(bytes, inner, depth + 1, body) }
        }
    }
}
