import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayReporting

struct DocumentationTests {
    /// Objects whose keys are names from the manifest or the machine.
    private static let maps: Set<String> = [
        "data", "model.costs", "environment.runtimes", "environment.runtime_paths", "environment.libraries",
        "checks[].details.numbers",
    ]

    private static let documented: [String] = {
        let file = Repository.root.appending(path: "docs/record.md")
        let text = (try? String(decoding: Data(contentsOf: file), as: UTF8.self)) ?? ""
        return text.split(separator: "\n").compactMap { $0.prefixMatch(of: /\| `([^`]+)` \|/).map { String($0.output.1) } }
    }()

    @Test func `every field that is written is documented, and every documented field is written`() {
        let written = Self.paths(JSONValueEncoder.encode(Sample.complete, explicitNulls: true), at: "")
        #expect(written.subtracting(Self.documented).sorted() == [], "not in docs/record.md")
        #expect(Set(Self.documented).subtracting(written).sorted() == [], "in docs/record.md, but not written")
        #expect(Set(Self.documented).count == Self.documented.count, "a field is documented twice")
    }

    @Test func `the complete sample leaves no field without a value`() {
        let nulls = Self.nulls(JSONValueEncoder.encode(Sample.complete, explicitNulls: true), at: "")
        #expect(nulls == [])
    }

    private static func paths(_ value: JSONValue, at path: String) -> Set<String> {
        let own: Set<String> = path.isEmpty ? [] : [path]
        switch value {
        case .object(let fields):
            return fields.reduce(into: own) { paths, field in
                paths.formUnion(Self.paths(field.value, at: child(maps.contains(path) ? "*" : field.key, of: path)))
            }
        case .array(let elements):
            return elements.reduce(into: own) { $0.formUnion(Self.paths($1, at: path + "[]").subtracting([path + "[]"])) }
        default: return own
        }
    }

    private static func nulls(_ value: JSONValue, at path: String) -> [String] {
        switch value {
        case .null: [path]
        case .object(let fields): fields.flatMap { nulls($0.value, at: child($0.key, of: path)) }
        case .array(let elements): elements.isEmpty ? [path] : elements.flatMap { nulls($0, at: path + "[]") }
        default: []
        }
    }

    private static func child(_ key: String, of path: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
