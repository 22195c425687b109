import AssayCore

/// The type of one element of a tensor.
public enum ElementType: String, Sendable, Hashable, Codable, CaseIterable {
    case float32, float64, float16, int8, int16, int32, int64, uint8, uint16, uint32, uint64, bool, string, other
}

/// One input or output of a model.
///
/// - Shapes: a nil dimension is free, as the batch dimension is; an empty shape is one that the file does not state.
public struct TensorSpec: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case tensor
        /// A sequence of maps from class to score: ZipMap. The element type is that of the classes.
        case sequenceOfMaps = "sequence_of_maps"
        case other
    }

    public var name: String
    public var kind: Kind
    public var element: ElementType
    public var shape: [Int?]

    public init(name: String, kind: Kind = .tensor, element: ElementType, shape: [Int?]) {
        (self.name, self.kind, self.element, self.shape) = (name, kind, element, shape)
    }
}

/// What a model file says of itself, read from the file without any runtime.
public struct ModelDescription: Sendable, Hashable, Codable {
    public var format: String
    public var irVersion: Int?
    /// Operator-set domain to version; the default domain is written `ai.onnx`.
    public var opsets: [String: Int]
    public var producer: String?
    public var producerVersion: String?
    public var metadata: [String: String]
    public var inputs: [TensorSpec]
    public var outputs: [TensorSpec]
    /// Operator name to how often the graph uses it.
    public var operators: [String: Int]
    /// Trained numbers: elements of all initializers, and of the attributes in which classic models keep theirs.
    public var parameterCount: Int
    /// Files beside the model that hold some of its numbers, relative to the model's folder.
    public var externalData: [String]
    /// What in the file can harm whoever loads it; opening the model is refused for the first of them.
    public var risks: [Diagnostic] = []

    public init(
        format: String, irVersion: Int? = nil, opsets: [String: Int] = [:], producer: String? = nil, producerVersion: String? = nil,
        metadata: [String: String] = [:], inputs: [TensorSpec] = [], outputs: [TensorSpec] = [], operators: [String: Int] = [:],
        parameterCount: Int = 0, externalData: [String] = []
    ) {
        (self.format, self.irVersion, self.opsets, self.producer) = (format, irVersion, opsets, producer)
        (self.producerVersion, self.metadata, self.inputs, self.outputs) = (producerVersion, metadata, inputs, outputs)
        (self.operators, self.parameterCount, self.externalData) = (operators, parameterCount, externalData)
    }
}

/// The library that runs a model.
public struct RuntimeFact: Sendable, Hashable, Codable {
    public var name: String
    public var version: String
    public var path: String
    public init(name: String, version: String, path: String) { (self.name, self.version, self.path) = (name, version, path) }
}

/// Whether a runtime loads what a model file declares, part by part.
public struct Compatibility: Sendable, Hashable {
    public var supported: Bool
    /// One line a part: `ir_version 14 is above 13, the highest that onnxruntime 1.31.1 loads; onnxruntime 1.33 would do`.
    public var findings: [String]
    public init(supported: Bool, findings: [String]) { (self.supported, self.findings) = (supported, findings) }
}
