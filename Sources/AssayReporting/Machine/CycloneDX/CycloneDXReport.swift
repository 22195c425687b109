import AssayCore

/// Renders a run as a CycloneDX bill of materials of the model.
///
/// - Definition: JSON of specification 1.6. The subject is a component of type `machine-learning-model` with its model card; the tables that it
///   was judged on, the libraries that the numbers came from and the operating system are components with their digests.
/// - Units: values of metrics are texts, as the schema wants them; they read back to the same numbers.
/// - Missing values: what a record does not say is left out; nothing is assumed.
/// - Source: ECMA-424; CycloneDX 1.6 JSON schema.
public struct CycloneDXReport: Sendable {
    public init() {}

    public func render(_ record: RunRecord) -> [UInt8] {
        let kept = record.withoutRowValues
        let parts = CycloneDXParts(record: kept)
        let document: JSONValue = .fields([
            "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6",
            "serialNumber": .string("urn:uuid:" + DerivedUUID.text(of: RecordCodec.encode(kept))), "version": .integer(1),
            "metadata": .fields([
                "timestamp": StartTime.seconds(kept.timing.started).map(JSONValue.string),
                "tools": .object(["components": .array([tool(kept)])]),
                "component": CycloneDXModel(record: kept, parts: parts).component,
            ]),
            "components": .list(parts.all.map(\.json)),
            "dependencies": .array([
                .fields(["ref": .string(CycloneDXModel.reference), "dependsOn": .list(parts.all.map { .string($0.reference) })])
            ]),
        ])
        return document.bytes + [UInt8(ascii: "\n")]
    }

    private func tool(_ record: RunRecord) -> JSONValue {
        .object(["type": "application", "name": .shown(record.tool.name), "version": .shown(record.tool.version)])
    }

    static func property(_ name: String, _ value: String) -> JSONValue {
        .object(["name": .shown("assay:\(name)"), "value": .shown(value)])
    }

    /// The digest of a file, where it is one.
    static func hashes(_ sha256: String) -> JSONValue? {
        let isDigest = sha256.utf8.count == 64 && sha256.allSatisfy { $0.isASCII && $0.isHexDigit && !$0.isUppercase }
        return isDigest ? .array([.object(["alg": "SHA-256", "content": .string(sha256)])]) : nil
    }
}
