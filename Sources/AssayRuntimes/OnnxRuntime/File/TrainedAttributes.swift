/// The attributes of ai.onnx.ml operators that hold trained numbers.
///
/// - Definition: elements of the attributes below. Of a forest those are the thresholds of its branches, which are the nodes whose mode is
///   not `LEAF`, and the weights of its leaves; which feature a branch looks at and where it leads is structure.
enum TrainedAttributes {
    private static let names: [String: Set<String>] = [
        "TreeEnsembleClassifier": ["class_weights", "class_weights_as_tensor", "base_values", "base_values_as_tensor"],
        "TreeEnsembleRegressor": ["target_weights", "target_weights_as_tensor", "base_values", "base_values_as_tensor"],
        "TreeEnsemble": ["nodes_splits", "leaf_weights"],
        "LinearClassifier": ["coefficients", "intercepts"],
        "LinearRegressor": ["coefficients", "intercepts"],
        "SVMClassifier": ["support_vectors", "coefficients", "rho", "prob_a", "prob_b"],
        "SVMRegressor": ["support_vectors", "coefficients", "rho"],
        "Scaler": ["offset", "scale"],
        "Imputer": ["imputed_value_floats", "imputed_value_int64s"],
    ]

    /// Trained numbers in the attributes of a node.
    static func count(_ attributes: [ArraySlice<UInt8>], of operatorType: String) throws(WireError) -> Int {
        let counted = names[operatorType] ?? []
        var total = 0
        for attribute in attributes {
            var reader = WireReader(attribute)
            guard let name = try reader.next()?.text else { continue }
            if counted.contains(name) { total += try numbers(&reader) }
            if name == "nodes_modes" { total += try branches(&reader) }
        }
        return total
    }

    /// `AttributeProto`: a tensor, floats or integers, packed or one by one.
    private static func numbers(_ reader: inout WireReader) throws(WireError) -> Int {
        var total = 0
        while let field = try reader.next() {
            switch (field.number, field.value) {
            case (5, .bytes(let tensor)): total += try OnnxTensor(tensor).count
            case (7, .fixed), (8, .number): total += 1
            case (7, .bytes(let packed)): total += packed.count / 4
            case (8, .bytes(let packed)): total += try packedIntegers(packed).count
            default: break
            }
        }
        return total
    }

    /// Modes that are not `LEAF`.
    private static func branches(_ reader: inout WireReader) throws(WireError) -> Int {
        let leaf = Array("LEAF".utf8)
        var total = 0
        while let field = try reader.next() {
            if field.number == 9, case .bytes(let mode) = field.value, !mode.elementsEqual(leaf) { total += 1 }
        }
        return total
    }
}
