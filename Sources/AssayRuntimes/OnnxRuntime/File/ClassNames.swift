/// Finds the names of a model's classes in its graph.
struct ClassNames {
    private let producers: [String: OnnxNode]
    private let initializers: [String: OnnxTensor]

    init(_ graph: OnnxGraph) {
        producers = Dictionary(graph.nodes.flatMap { node in node.outputs.map { ($0, node) } }) { first, _ in first }
        initializers = Dictionary(graph.initializers.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The names that the classifier or ZipMap nearest above an output carries, in the order of the scores.
    func carried(above output: String) -> [String]? { nearest(above: output, \.classLabels) }

    /// The names that a label output looks up by number: converters keep them as a constant.
    func lookedUp(above output: String) -> [String]? {
        nearest(above: output) { node in
            guard node.qualifiedType == "ai.onnx.ml.ArrayFeatureExtractor" else { return nil }
            return node.inputs.first.flatMap { initializers[$0]?.labels }
        }
    }

    /// Breadth first: what stands nearest to the output decides, as in a stack of models.
    private func nearest(above output: String, _ names: (OnnxNode) -> [String]?) -> [String]? {
        var (layer, seen) = ([output], Set([output]))
        while !layer.isEmpty {
            let nodes = layer.compactMap { producers[$0] }
            if let found = nodes.lazy.compactMap(names).first { return found }
            layer = nodes.flatMap(\.inputs).filter { seen.insert($0).inserted }
        }
        return nil
    }
}
