import AssayModelKit

/// A model whose final ZipMap nodes pass the scores on as the tensor that they came from.
///
/// ZipMap, which converters put at the end of scikit-learn classifiers, turns each row into a map of its own; reading a
/// million maps takes longer than predicting. The scores before it are the same numbers.
struct ZipMapRewriting {
    private(set) var bytes: [UInt8]
    private(set) var outputs: [TensorSpec]

    /// nil when the model ends in no ZipMap that can be replaced.
    init?(_ file: OnnxFile) throws(WireError) {
        guard file.description.opsets["ai.onnx"] != nil, file.description.externalData.isEmpty else { return nil }
        let names = Self.replaceable(file)
        guard !names.isEmpty else { return nil }
        outputs = file.description.outputs.map { names.contains($0.name) ? Self.tensor($0.name) : $0 }
        bytes = try Self.rewritten(file.bytes[...], 7) { (graph) throws(WireError) in try Self.rewriteGraph(graph, names) }
    }

    /// Outputs of the model that a ZipMap makes and that no other node reads.
    private static func replaceable(_ file: OnnxFile) -> Set<String> {
        let maps = Set(file.description.outputs.filter { $0.kind == .sequenceOfMaps }.map(\.name))
        let read = Set(file.graph.withSubgraphs.flatMap(\.nodes).flatMap(\.inputs))
        let zipMaps = file.graph.nodes.filter { $0.qualifiedType == "ai.onnx.ml.ZipMap" }
        return Set(zipMaps.flatMap(\.outputs)).intersection(maps).subtracting(read)
    }

    private static func tensor(_ name: String) -> TensorSpec { TensorSpec(name: name, element: .float32, shape: [nil, nil]) }

    private static func rewriteGraph(_ graph: ArraySlice<UInt8>, _ names: Set<String>) throws(WireError) -> [UInt8] {
        var writer = WireWriter()
        var reader = WireReader(graph)
        while let field = try reader.next() {
            switch field.number {
            case 1: writer.appendNode(field, try OnnxNode(field.bytes ?? []), names)
            case 12: writer.appendOutput(field, try TensorSpec(valueInfo: field.bytes ?? []), names)
            default: writer.copy(field)
            }
        }
        return writer.bytes
    }

    /// The message with the fields of one number replaced and all others copied.
    private static func rewritten(
        _ message: ArraySlice<UInt8>, _ number: Int, _ rewrite: (ArraySlice<UInt8>) throws(WireError) -> [UInt8]
    ) throws(WireError) -> [UInt8] {
        var writer = WireWriter()
        var reader = WireReader(message)
        while let field = try reader.next() {
            if field.number == number { writer.append(number, bytes: try rewrite(field.bytes ?? [])) } else { writer.copy(field) }
        }
        return writer.bytes
    }
}

extension WireWriter {
    fileprivate mutating func appendNode(_ field: WireField, _ node: OnnxNode, _ names: Set<String>) {
        guard let input = node.inputs.first, let output = node.outputs.first, names.contains(output) else { return copy(field) }
        append(1) { $0.appendIdentity(from: input, to: output) }
    }

    fileprivate mutating func appendOutput(_ field: WireField, _ output: TensorSpec, _ names: Set<String>) {
        guard names.contains(output.name) else { return copy(field) }
        append(12) { $0.appendValueInfo(output.name, element: 1, shape: [nil, nil]) }
    }
}
