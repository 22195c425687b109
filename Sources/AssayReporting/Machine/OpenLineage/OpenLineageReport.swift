import AssayCore

/// Renders a run as an OpenLineage run event.
///
/// - Definition: a `RunEvent` that ends the run, COMPLETE where the gate is open and FAIL where it is shut. Inputs are the files of the tables and
///   the artifact, each with its digest as its version; the output is the verdict. Every bounded check is a test of the run, and those on data are
///   assertions of the data too.
/// - Missing values: what a record does not say is left out. A check that was not decided is no success.
/// - Source: OpenLineage 2-0-2 and the facets that each name their schema.
public struct OpenLineageReport: Sendable {
    /// The column that a check is about; nil where it is about none or several.
    let column: @Sendable (CheckResult) -> String?

    public init(column: @escaping @Sendable (CheckResult) -> String?) { self.column = column }

    /// - Throws: RP004 where the record has no time that an event can have.
    public func render(_ record: RunRecord) throws(Diagnostic) -> [UInt8] {
        let kept = record.withoutRowValues
        let job = OpenLineageJob(record: kept)
        let (data, facet) = (OpenLineageData(record: kept, column: column), OpenLineageFacet(record: kept))
        let event: JSONValue = .object([
            "eventType": .string(kept.summary.outcome == "pass" ? "COMPLETE" : "FAIL"),
            "eventTime": .string(
                try StartTime.end(of: kept.timing, help: "correct `timing.started` in the record, or run the manifest again")),
            "producer": .string(facet.producer), "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
            "run": .object([
                "runId": .string(DerivedUUID.text(of: Array("assay:run:\(kept.id)".utf8))),
                "facets": OpenLineageRun(record: kept).facets,
            ]),
            "job": job.json, "inputs": .array(data.inputs), "outputs": .array([job.verdict]),
        ])
        return event.bytes + [UInt8(ascii: "\n")]
    }
}

/// Facets of one event: each says who made it and where its schema is.
struct OpenLineageFacet {
    let record: RunRecord

    var producer: String { "urn:assay:\(SafeURI.path(record.tool.version))" }

    func callAsFunction(_ schema: String, _ fields: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        let name = schema.split(separator: "/").last.map(String.init) ?? schema
        var object: [String: JSONValue] = [
            "_producer": .string(producer),
            "_schemaURL": .string("https://openlineage.io/spec/facets/\(schema).json#/$defs/\(name)"),
        ]
        for (name, value) in fields { object[name] = value }
        return .object(object)
    }

    /// The version of a dataset.
    func version(_ digest: String) -> JSONValue { self("1-0-1/DatasetVersionDatasetFacet", ["datasetVersion": .shown(digest)]) }
}
