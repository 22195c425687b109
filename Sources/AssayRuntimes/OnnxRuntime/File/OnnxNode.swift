/// One operator of a graph: `NodeProto`.
struct OnnxNode {
    var inputs: [String] = []
    var outputs: [String] = []
    var operatorType = ""
    var domain = ""
    var subgraphs: [OnnxGraph] = []
    /// The classes that a classifier or ZipMap names, as text.
    var classLabels: [String]?
    /// Trained numbers that the operator keeps in its attributes.
    var parameterCount = 0

    init(_ bytes: ArraySlice<UInt8>) throws(WireError) {
        var reader = WireReader(bytes)
        var attributes: [ArraySlice<UInt8>] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: inputs.append(field.text ?? "")
            case 2: outputs.append(field.text ?? "")
            case 4: operatorType = field.text ?? ""
            case 5: attributes.append(field.bytes ?? [])
            case 7: domain = field.text ?? ""
            default: break
            }
        }
        for attribute in attributes { try addAttribute(attribute) }
        if domain == "ai.onnx.ml" { parameterCount = try TrainedAttributes.count(attributes, of: operatorType) }
    }

    /// The operator as ONNX's documentation lists it: `Gemm`, `ai.onnx.ml.LinearClassifier`.
    var qualifiedType: String {
        domain.isEmpty || domain == "ai.onnx" ? operatorType : "\(domain).\(operatorType)"
    }

    private static func elements(_ reader: inout WireReader) throws(WireError) -> [String] {
        var elements: [String] = []
        while let field = try reader.next() {
            switch (field.number, field.value) {
            case (8, .number(let number)): elements.append(String(Int64(bitPattern: number)))
            case (8, .bytes(let packed)): elements += try packedIntegers(packed).map { String($0) }
            case (9, .bytes(let text)): elements.append(String(decoding: text, as: UTF8.self))
            default: break
            }
        }
        return elements
    }

    /// `AttributeProto`; its name is written first.
    private mutating func addAttribute(_ bytes: ArraySlice<UInt8>) throws(WireError) {
        var reader = WireReader(bytes)
        let isLabels = try reader.next()?.text?.hasPrefix("classlabels_") == true
        if isLabels {
            let labels = try Self.elements(&reader)
            if !labels.isEmpty { classLabels = labels }
        } else {
            try addSubgraphs(&reader)
        }
    }

    /// A long list, as a forest of trees has, is left at its first element.
    private mutating func addSubgraphs(_ reader: inout WireReader) throws(WireError) {
        while let field = try reader.next(), !(7...9).contains(field.number) {
            guard field.number == 6 || field.number == 11, let graph = field.bytes else { continue }
            subgraphs.append(try OnnxGraph(graph))
        }
    }
}

/// Integers that protobuf packed into one field, one varint each.
func packedIntegers(_ bytes: ArraySlice<UInt8>) throws(WireError) -> [Int64] {
    var (integers, current, shift): ([Int64], UInt64, UInt64) = ([], 0, 0)
    for byte in bytes {
        guard shift < 64 else { throw .malformed }
        current |= UInt64(byte & 0x7f) << shift
        shift += 7
        if byte < 0x80 {
            integers.append(Int64(bitPattern: current))
            (current, shift) = (0, 0)
        }
    }
    guard shift == 0 else { throw .truncated }
    return integers
}
