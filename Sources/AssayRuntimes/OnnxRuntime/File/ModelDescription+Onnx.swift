import AssayModelKit

extension ModelDescription {
    init(_ proto: OnnxProto, _ graph: OnnxGraph) {
        let graphs = graph.withSubgraphs
        let initializers = graphs.flatMap(\.initializers)
        self.init(
            format: "onnx", irVersion: proto.irVersion, opsets: proto.opsets, producer: proto.producer,
            producerVersion: proto.producerVersion, metadata: proto.metadata, inputs: graph.requiredInputs, outputs: graph.outputs,
            operators: Dictionary(graphs.flatMap(\.nodes).map { ($0.qualifiedType, 1) }, uniquingKeysWith: +),
            parameterCount: initializers.reduce(0) { $0 + $1.count }
                + graphs.flatMap(\.nodes).reduce(0) { $0 + $1.parameterCount },
            externalData: Set(initializers.compactMap(\.externalLocation)).sorted())
    }

    /// The feature names that the exporter left in the metadata, in the order of the model's columns.
    ///
    /// ONNX has no field for them; `feature_names`, a JSON list or names with commas between, is the convention.
    var featureNames: [String]? {
        guard let text = metadata["feature_names"] else { return nil }
        return FeatureNames.parse(text)
    }
}
