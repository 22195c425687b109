import AssayCore

/// What a model's verdict stands on, as components of a bill of materials.
struct CycloneDXParts {
    struct Part {
        var reference: String
        var json: JSONValue
    }

    let data: [Part]
    let all: [Part]

    init(record: RunRecord) {
        data = record.data.sorted { $0.key < $1.key }.flatMap(Self.files)
        all =
            data + Self.texts(record) + Self.runtimes(record.environment) + Self.libraries(record.environment) + Self.system(record)
    }

    /// The files of a table, or those that its profile was made of.
    private static func files(of name: String, _ table: RunRecord.Table) -> [Part] {
        let sources = table.sources.isEmpty ? table.profile?.sources ?? [] : table.sources
        return sources.enumerated().map { index, file in
            part(
                "data/\(name)/\(index + 1)", "data", file.path, hashes: file.sha256,
                [
                    "data": .array([.object(["type": "dataset", "name": .shown(name)])]),
                    "properties": .array([
                        CycloneDXReport.property("table", name), CycloneDXReport.property("table:rows", String(table.rows)),
                        CycloneDXReport.property("bytes", String(file.bytes)),
                    ]),
                ])
        }
    }

    /// The manifest and the contract: what was required of the model.
    private static func texts(_ record: RunRecord) -> [Part] {
        let contract = record.contract.map { [part("contract", "file", $0.path, hashes: $0.sha256)] } ?? []
        return [part("manifest", "file", record.manifest.path, hashes: record.manifest.sha256)] + contract
    }

    private static func runtimes(_ environment: RunRecord.Environment) -> [Part] {
        environment.runtimes.sorted { $0.key < $1.key }.map { name, version in
            part("runtime/\(name)", "library", name, ["version": .shown(version)])
        }
    }

    private static func libraries(_ environment: RunRecord.Environment) -> [Part] {
        (environment.libraries ?? [:]).sorted { $0.key < $1.key }.map { name, digest in
            part("library/\(name)", "file", name, hashes: digest)
        }
    }

    private static func system(_ record: RunRecord) -> [Part] {
        let environment = record.environment
        let facts = [
            ("kernel", environment.kernel), ("architecture", environment.architecture),
            ("processor", environment.processorModel ?? environment.processor),
        ]
        let properties = facts.compactMap { name, value in value.map { CycloneDXReport.property(name, $0) } }
        return [part("system", "operating-system", environment.operatingSystem, ["properties": .list(properties)])]
    }

    private static func part(
        _ reference: String, _ type: String, _ name: String, hashes digest: String? = nil,
        _ more: KeyValuePairs<String, JSONValue?> = [:]
    ) -> Part {
        var fields: [String: JSONValue] = ["type": .string(type), "bom-ref": .shown(reference), "name": .shown(name)]
        fields["hashes"] = digest.flatMap(CycloneDXReport.hashes)
        for (name, value) in more { fields[name] = value }
        return Part(reference: reference.shownSafely, json: .object(fields))
    }
}
