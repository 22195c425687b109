import AssayCore

/// What a run read, as datasets with their versions, sizes and the assertions that were made about them.
struct OpenLineageData {
    let record: RunRecord
    let column: @Sendable (CheckResult) -> String?
    private var facet: OpenLineageFacet { OpenLineageFacet(record: record) }

    var inputs: [JSONValue] {
        let tables = record.data.sorted { $0.key < $1.key }.flatMap { name, table in table.sources.map { file($0, name, table) } }
        let artifact = record.model.artifact.map { [dataset($0, inputFacets: nil)] } ?? []
        // One file may serve as two tables; a dataset stands in an event once.
        var seen: Set<String> = []
        return (tables + artifact).filter { seen.insert($0.name).inserted }.map(\.json)
    }

    private func file(_ file: RunRecord.FileFact, _ name: String, _ table: RunRecord.Table) -> (name: String, json: JSONValue) {
        let checks = record.checks.filter { $0.family == .schema && $0.outcome.isDecided && self.table(of: $0) == name }
        let rows = table.sources.count == 1 && table.rowLimit == nil ? Int64(table.rows) : nil
        return dataset(
            file, schema: name == TableName.evaluation.rawValue ? schema : nil,
            inputFacets: .fields([
                "dataQualityMetrics": facet(
                    "1-0-3/DataQualityMetricsInputDatasetFacet",
                    ["rowCount": rows.map(JSONValue.integer), "bytes": .integer(Int64(file.bytes)), "columnMetrics": .object([:])]),
                "dataQualityAssertions": JSONValue.list(checks.map(assertion)).map {
                    facet("1-1-0/DataQualityAssertionsDatasetFacet", ["assertions": $0])
                },
            ]))
    }

    /// The columns that are known: those that the model reads. A table may have more.
    private var schema: JSONValue? {
        guard let inputs = record.model.inputs, !inputs.isEmpty else { return nil }
        return facet(
            "1-2-0/SchemaDatasetFacet",
            ["fields": .array(inputs.map { .fields(["name": .shown($0.name), "type": $0.type.map(JSONValue.shown)]) })])
    }

    private func dataset(
        _ file: RunRecord.FileFact, schema: JSONValue? = nil, inputFacets: JSONValue?
    ) -> (name: String, json: JSONValue) {
        let name = file.path.shownSafely
        return (
            name,
            .fields([
                "namespace": .string(file.path.hasPrefix("/") ? "file" : OpenLineageJob(record: record).namespace(orElse: "file")),
                "name": .string(name),
                "facets": .fields(["version": facet.version("sha256:\(file.sha256)"), "schema": schema]),
                "inputFacets": inputFacets,
            ])
        )
    }

    /// Every file of a table was judged as a part of it, so each carries what was asserted of the whole.
    private func assertion(_ check: CheckResult) -> JSONValue {
        .fields([
            "assertion": .shown(check.measureName), "success": .bool(check.outcome == .pass),
            "column": column(check).map(JSONValue.shown), "severity": check.lineageSeverity, "name": .shown(check.name),
            "description": .shown(check.finding), "expected": check.requiredWords.map(JSONValue.string),
            "actual": check.observed.map { .string(NumberText.exact($0)) }, "content": .shown(check.requirement),
            "contentType": "expression",
            "params": .object([
                "outcome": .string(check.outcome.rawValue), "arguments": .array(check.arguments.map(JSONValue.shown)),
            ]),
        ])
    }

    private func table(of check: CheckResult) -> String {
        let named = check.arguments.first { $0.hasPrefix("table=") }.map { String($0.dropFirst("table=".count)) }
        return named ?? TableName.evaluation.rawValue
    }
}

extension Outcome {
    /// Whether something was asked and answered, be it that the evidence was too little.
    fileprivate var isDecided: Bool { self != .skipped && self != .recorded }
}
