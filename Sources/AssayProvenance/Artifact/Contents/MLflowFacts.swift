import AssayCore

/// What an MLmodel file says of the model in its folder.
///
/// - Source: MLflow documentation, MLflow Models: the MLmodel format and model signatures.
public struct MLflowFacts: Sendable, Hashable, Codable {
    /// A column or a tensor of the signature.
    public struct Field: Sendable, Hashable, Codable {
        public var name: String?
        /// `double`, `long`, `string`, or a tensor's element type and shape.
        public var type: String
        public var isRequired: Bool

        enum CodingKeys: String, CodingKey {
            case name, type
            case isRequired = "required"
        }
    }

    /// Flavour to what it says: loader, files, versions.
    public var flavors: [String: [String: String]]
    public var runID: String?
    public var modelID: String?
    public var modelUUID: String?
    public var created: String?
    public var mlflowVersion: String?
    public var inputs: [Field]
    public var outputs: [Field]
    /// Nil where the file has no signature.
    public var hasSignature: Bool

    enum CodingKeys: String, CodingKey {
        case flavors
        case runID = "run_id"
        case modelID = "model_id"
        case modelUUID = "model_uuid"
        case created = "utc_time_created"
        case mlflowVersion = "mlflow_version"
        case inputs, outputs
        case hasSignature = "has_signature"
    }

    /// - Throws: EN060 and EN061 for the file.
    init(folder: String) throws(Diagnostic) {
        let root = try DeclarationFile(folder + "/MLmodel").yaml()
        flavors = [:]
        for (name, facts) in root["flavors"]?.entries ?? [] {
            flavors[name] = Dictionary(facts.entries.compactMap { key, value in value.text.map { (key, $0) } }) { first, _ in first
            }
        }
        (runID, modelID, modelUUID) = (root["run_id"]?.text, root["model_id"]?.text, root["model_uuid"]?.text)
        (created, mlflowVersion) = (root["utc_time_created"]?.text, root["mlflow_version"]?.text)
        let signature = root["signature"]
        hasSignature = signature?.isObject == true
        (inputs, outputs) = (Self.fields(signature?["inputs"]), Self.fields(signature?["outputs"]))
    }

    /// The signature's halves are JSON inside the YAML.
    private static func fields(_ json: PlacedJSON?) -> [Field] {
        guard let text = json?.text, let fields = try? PlacedJSONParser.parse(text, file: "MLmodel") else { return [] }
        return fields.items.map { field in
            let tensor = field["tensor-spec"]
            let shape = tensor?["shape"]?.items.compactMap(\.text).map { $0 == "-1" ? "N" : $0 }.joined(separator: ", ")
            let type = tensor.map { "\($0["dtype"]?.text ?? "tensor") [\(shape ?? "")]" } ?? field["type"]?.text ?? "unknown"
            var isRequired = true
            if case .bool(let flag)? = field["required"]?.value { isRequired = flag }
            return Field(name: field["name"]?.text, type: type, isRequired: isRequired)
        }
    }
}
