import AssayModelKit

// Field numbers below are those of ONNX's own schema, onnx/onnx.proto.

/// A whole model file: `ModelProto`.
struct OnnxProto {
    var irVersion: Int?
    var opsets: [String: Int] = [:]
    var producer: String?
    var producerVersion: String?
    var metadata: [String: String] = [:]
    var graph: OnnxGraph?

    init(_ bytes: ArraySlice<UInt8>) throws(WireError) {
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1: irVersion = field.integer
            case 2: producer = field.text
            case 3: producerVersion = field.text
            case 7: graph = try field.bytes.map { bytes throws(WireError) in try OnnxGraph(bytes) }
            case 8: try addOpset(field)
            case 14: try addMetadata(field)
            default: break
            }
        }
    }

    /// The default domain may be written empty.
    static func domainName(_ written: String) -> String { written.isEmpty ? "ai.onnx" : written }

    private mutating func addOpset(_ field: WireField) throws(WireError) {
        let parts = try Dictionary(fieldsOf: field)
        opsets[Self.domainName(parts[1]?.text ?? "")] = parts[2]?.integer ?? 0
    }

    private mutating func addMetadata(_ field: WireField) throws(WireError) {
        let parts = try Dictionary(fieldsOf: field)
        metadata[parts[1]?.text ?? ""] = parts[2]?.text ?? ""
    }
}

extension [Int: WireField] {
    /// The fields of a small message by number; of a repeated field the last.
    init(fieldsOf field: WireField) throws(WireError) {
        self.init()
        var reader = WireReader(field.bytes ?? [])
        while let inner = try reader.next() { self[inner.number] = inner }
    }
}
