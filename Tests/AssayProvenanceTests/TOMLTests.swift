import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// TOML as Python's tomllib reads it; the answers are made by oracles/make_toml.py.
struct TOMLTests {
    @Test func `documents hold what tomllib finds, and what it refuses is refused`() throws {
        let url = Repository.root.appending(path: "Tests/AssayProvenanceTests/oracles/toml.json")
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [[Any]])
        try #require(rows.count > 100)
        for row in rows {
            let text = try #require(row[0] as? String)
            let found = try? Self.plain(TOMLReader.read(text, file: "x.toml"))
            #expect(Self.json(found ?? NSNull()) == Self.json(row[1]), "\(text)")
        }
    }

    @Test func `values and faults know their line and column`() throws {
        let text = "# c\r\na = 1\n\n[[package]]\nname = 'x'\nlist = [\n  'y',\n  'z', ]\n"
        let root = try TOMLReader.read(text, file: "uv.lock")
        let package = try #require(root["package"]?.items.first)
        #expect(package.place == SourcePlace(file: "uv.lock", line: 4, column: 1))
        #expect(package["name"]?.place == SourcePlace(file: "uv.lock", line: 5, column: 8))
        #expect(package["list"]?.items.last?.place == SourcePlace(file: "uv.lock", line: 8, column: 3))
        let fault = #expect(throws: JSONFault.self) { try TOMLReader.read("a = 1\nb = @\n", file: "f") }
        #expect(fault?.place == SourcePlace(file: "f", line: 2, column: 5))
    }

    @Test(arguments: [String(repeating: "[", count: 100_000), "a = " + String(repeating: "[", count: 100_000)])
    func `deep nesting is refused and not followed`(_ text: String) {
        #expect(throws: JSONFault.self) { try TOMLReader.read(text, file: "f") }
    }

    /// The values without their places; numbers, dates and times as one word.
    private static func plain(_ json: PlacedJSON) -> Any {
        switch json.value {
        case .object(let entries): Dictionary(uniqueKeysWithValues: entries.map { ($0.key, plain($0.value)) })
        case .array(let items): items.map(plain)
        case .string(let text): TOMLScalar.isMoment(text) ? "literal" : text
        case .number: "literal"
        case .bool(let flag): flag
        case .null: NSNull()
        }
    }

    private static func json(_ value: Any) -> String {
        let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }
}
