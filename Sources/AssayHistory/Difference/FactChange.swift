import AssayCore

/// One fact that two runs do not share.
///
/// - Missing values: `before` or `after` is nil where that run has no such fact.
public struct FactChange: Sendable, Hashable, Encodable {
    public enum Area: String, Sendable, Hashable, Encodable, CaseIterable { case model, data, manifest, environment, tool }

    public var area: Area
    /// `artifact`, `evaluation: test.csv`, `runtime onnxruntime`, …
    public var name: String
    public var before: String?
    public var after: String?

    static func all(_ before: RunRecord, _ after: RunRecord) -> [FactChange] {
        let (old, new) = (facts(before), facts(after))
        return Area.allCases.flatMap { area in
            let (old, new) = (old[area] ?? [:], new[area] ?? [:])
            return Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map {
                FactChange(area: area, name: $0, before: old[$0], after: new[$0])
            }
        }
    }

    private static func facts(_ record: RunRecord) -> [Area: [String: String]] {
        [
            .model: model(record), .data: data(record), .environment: environment(record.environment),
            .manifest: ["digest": record.manifest.sha256, "path": record.manifest.path, "seed": "\(record.seed)"],
            .tool: ["version": record.tool.version],
        ]
    }

    private static func model(_ record: RunRecord) -> [String: String] {
        var facts = ["name": record.model.name, "task": record.model.task.rawValue]
        if let artifact = record.model.artifact {
            (facts["artifact"], facts["path"], facts["bytes"]) = (artifact.sha256, artifact.path, "\(artifact.bytes)")
        }
        facts["objective"] = record.model.objective
        return facts
    }

    private static func data(_ record: RunRecord) -> [String: String] {
        var facts: [String: String] = [:]
        for (name, table) in record.data {
            facts["\(name) rows"] = "\(table.rows)"
            facts["\(name) row limit"] = table.rowLimit.map { "\($0)" }
            for file in table.sources { facts["\(name): \(file.path)"] = file.sha256 }
        }
        return facts
    }

    private static func environment(_ environment: RunRecord.Environment) -> [String: String] {
        var facts = ["operating system": environment.operatingSystem, "processor": environment.processor]
        facts["ci"] = environment.ci
        (facts["architecture"], facts["kernel"]) = (environment.architecture, environment.kernel)
        facts["logical cores"] = environment.logicalCores.map { "\($0)" }
        for (name, version) in environment.runtimes { facts["runtime \(name)"] = version }
        for (name, digest) in environment.libraries ?? [:] { facts["library \(name)"] = digest }
        return facts
    }
}
