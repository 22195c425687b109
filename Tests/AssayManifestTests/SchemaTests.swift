import AssayManifest
import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
    @Test func `the reference of every key is the generated one`() throws {
        let file = Repository.root.appending(path: "docs/manifest.md")
        let wanted = ManifestSchema.reference()
        let stands = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if stands != wanted, ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(wanted.utf8).write(to: file)
        }
        #expect(stands == wanted, "docs/manifest.md is stale: run `RECORD=1 swift test --filter SchemaTests`")
    }

    @Test func `the JSON Schema is JSON and declares what the manifest declares`() throws {
        let data = Data(ManifestSchema.jsonSchema(measures: TestMeasures.names).utf8)
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["required"] as? [String] == ["assay", "model"])
        let keys = try #require(schema["properties"] as? [String: Any])
        #expect(keys.count == 19)
        #expect(keys["threshold"] == nil)
        let model = try #require((keys["model"] as? [String: Any])?["properties"] as? [String: [String: Any]])
        #expect(model["threshold"]?["default"] as? Double == 0.5)
        #expect(model["task"]?["enum"] as? [String] == ["binary", "multiclass", "regression"])
    }

    @Test func `every object of the JSON Schema is closed or has chosen names, and every key is explained`() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(ManifestSchema.jsonSchema(measures: TestMeasures.names).utf8))
        var keys = 0
        walk(schema) { object in
            guard object["type"] as? String == "object" else { return }
            #expect(object["additionalProperties"] != nil)
            for case let property as [String: Any] in (object["properties"] as? [String: Any] ?? [:]).values {
                keys += 1
                let isRequirement = property["examples"] != nil
                #expect(isRequirement || (property["description"] as? String)?.hasSuffix(".") == true, "\(property)")
            }
        }
        #expect(keys > 100)
    }

    private func walk(_ value: Any, _ visit: ([String: Any]) -> Void) {
        if let object = value as? [String: Any] {
            visit(object)
            for inner in object.values { walk(inner, visit) }
        }
        for inner in value as? [Any] ?? [] { walk(inner, visit) }
    }

    @Test func `no key is a word that YAML 1 1 reads as a truth value`() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(ManifestSchema.jsonSchema(measures: TestMeasures.names).utf8))
        walk(schema) { object in
            for key in (object["properties"] as? [String: Any] ?? [:]).keys {
                #expect(!["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(key))
            }
        }
    }
}
