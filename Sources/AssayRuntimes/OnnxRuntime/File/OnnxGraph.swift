import AssayModelKit

/// A graph of a model file: `GraphProto`.
struct OnnxGraph {
    var nodes: [OnnxNode] = []
    var inputs: [TensorSpec] = []
    var outputs: [TensorSpec] = []
    var initializers: [OnnxTensor] = []

    init(_ bytes: ArraySlice<UInt8>) throws(WireError) {
        var reader = WireReader(bytes)
        while let field = try reader.next() {
            guard let bytes = field.bytes else { continue }
            switch field.number {
            case 1: nodes.append(try OnnxNode(bytes))
            case 5: initializers.append(try OnnxTensor(bytes))
            case 11: inputs.append(try TensorSpec(valueInfo: bytes))
            case 12: outputs.append(try TensorSpec(valueInfo: bytes))
            case 15: initializers.append(try OnnxTensor(sparse: bytes))
            default: break
            }
        }
    }

    /// Inputs that a caller must give: old files list initializers among the inputs too.
    var requiredInputs: [TensorSpec] {
        let given = Set(initializers.map(\.name))
        return inputs.filter { !given.contains($0.name) }
    }

    /// This graph and every graph inside its nodes: branches and loop bodies.
    var withSubgraphs: [OnnxGraph] { [self] + nodes.flatMap { $0.subgraphs.flatMap(\.withSubgraphs) } }
}
