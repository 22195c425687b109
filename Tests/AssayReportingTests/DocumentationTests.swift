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
        "model.worker.python.packages",
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

    /// README.md, and every page that it may lead to.
    private static let pages: [String] =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "fixtures/README.md", "checks/README.md"]
        + ((try? FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "docs").path(percentEncoded: false))) ?? [])
        .filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }

    @Test(arguments: pages)
    func `every link of a page leads to a file of the repository`(_ page: String) throws {
        let file = Repository.root.appending(path: page)
        let text = try String(contentsOf: file, encoding: .utf8)
        // Examples between fences and in code spans are no links.
        let prose = text.replacing(/(?ms)^```.*?^```/, with: "").replacing(/`[^`\n]*`/, with: "")
        for link in prose.matches(of: /\]\(([^)#\s]+)[^)]*\)/).map({ String($0.1) }) where !link.contains("://") {
            let target = file.deletingLastPathComponent().appending(path: link)
            #expect(FileManager.default.fileExists(atPath: target.path(percentEncoded: false)), "\(page) leads to \(link)")
        }
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
