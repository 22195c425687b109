import AssayCore
import AssayManifest
import Foundation
import TestSupport
import Testing

@Suite struct ContractTests {
    static let folder: URL = Repository.fixture("broken/contracts")
    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    @Test(arguments: names) func `every broken contract gives its documented codes at their places`(name: String) throws {
        let path = Self.folder.appending(path: name).path(percentEncoded: false)
        let first = try #require(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").first)
        let found = Self.problems(try String(contentsOfFile: path, encoding: .utf8))
        #expect(found.map(\.brief) == first.dropFirst(2).components(separatedBy: ", "), "\(found.map(\.message))")
        for problem in found {
            #expect(!problem.message.hasSuffix(".") && problem.message.first?.isUppercase == false)
            #expect(problem.help?.isEmpty == false)
            #expect(problem.place?.text?.isEmpty == false)
        }
    }

    @Test func `every code of contracts has a fixture`() throws {
        let declared = try String(
            contentsOf: Repository.root.appending(path: "Sources/AssayManifest/Contract/Codes+Contract.swift"), encoding: .utf8
        ).matches(of: /= "(MF\d\d\d)"/).map { String($0.output.1) }
        let named = try Self.names.flatMap { name in
            try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8).matches(of: /MF\d\d\d/).map {
                String($0.output)
            }
        }
        #expect(declared.count == 12)
        // A role is contradicted by a manifest, not within a contract.
        #expect(Set(declared).subtracting(named) == ["MF171"])
    }

    @Test func `a misspelt name is answered with the nearest`() {
        let found = Self.problems("primaryKey: identifier\nfields: [{name: identifer}]")
        #expect(found.first?.help == "did you mean `identifer`?")
        #expect(Self.problems("fields: [{name: a, typ: number}]").first?.help == "did you mean `type`?")
    }

    @Test func `a data resource in JSON with tabs is a contract`() throws {
        let contract = try ContractLoader.load(path: Repository.fixture("contracts/resource.json").path(percentEncoded: false))
        #expect(contract.fields.map(\.name) == ["loan_id", "income", "issued_at"])
        #expect(contract.primaryKey?.value == ["loan_id"])
        #expect(contract.fields[0].limits.pattern?.value == "L[0-9]{4}")
        #expect(contract.fields[1].missing.texts == ["", "-"])
        #expect(!contract.columns.allowsExtra && contract.columns.isOrdered)
    }

    @Test func `ten thousand fields are read`() throws {
        let fields = (0..<10_000).map { "  - {name: c\($0), type: number, constraints: {minimum: 0, maximum: 9}}" }
        #expect(try Self.read("fields:\n" + fields.joined(separator: "\n")).fields.count == 10_000)
    }

    @Test(arguments: [
        ("number", "1.5", true), ("number", "1e3", true), ("number", "abc", false), ("number", "-INF", true),
        ("number", "1,5", false),
        ("number", ".", false), ("number", "+.5", true), ("integer", "12", true), ("integer", "1.0", false), ("integer", "", false),
        ("boolean", "1", true), ("boolean", "yes", false), ("date", "2024-02-29", true), ("date", "2023-02-29", false),
        ("date", "2023-2-1", false), ("time", "08:30:00", true), ("time", "8:30", false), ("time", "24:00:00", false),
        ("datetime", "2024-01-01T10:00:00Z", true), ("datetime", "2024-01-01 10:00:00.25+01:00", true),
        ("datetime", "2024-01-01", false), ("year", "1999", true), ("year", "99", false), ("yearmonth", "2024-12", true),
        ("yearmonth", "2024-13", false), ("any", "", true), ("string", "é", true),
    ])
    func `a text is a value of a type or it is not`(type: String, text: String, isValue: Bool) throws {
        let reader = ValueReader(type: try #require(FieldType(rawValue: type)))
        #expect((reader.value(of: text) != nil) == isValue)
    }

    @Test(arguments: [
        ("%d.%m.%Y", "01.02.2024", "2024-02-01"), ("%d %b %Y", "3 Mar 2024", "2024-03-03"),
        ("%B %d, %Y", "May 9, 1999", "1999-05-09"),
        ("%Y%m%d", "20240229", "2024-02-29"), ("%y-%j", "24-060", "2024-02-29"), ("%d/%m/%y", "1/2/68", "2068-02-01"),
    ])
    func `a date pattern reads what strptime reads`(pattern: String, text: String, date: String) throws {
        var problem: String?
        var reader = ValueReader(type: .date)
        reader.pattern = TimePattern(pattern, problem: &problem)
        #expect(reader.pattern != nil && problem == nil)
        #expect(reader.value(of: text) == ValueReader(type: .date).value(of: date))
        #expect(reader.value(of: text + "x") == nil)
    }

    @Test func `whole numbers beyond 2 to the 53rd are compared exactly`() throws {
        let contract = try Self.read("fields: [{name: a, type: integer, constraints: {maximum: 9007199254740992}}]")
        let field = try #require(contract.field("a"))
        #expect(field.verdict(onText: "9007199254740993").broken == ConstraintSet(.maximum))
        #expect(field.verdict(onText: "9007199254740992").broken.isEmpty)
    }

    @Test func `columns that are not there are answered with the ones that were meant`() throws {
        let contract = try Self.read("fieldsMatch: subset\nfields: [{name: net_amount, type: number}, {name: b}]")
        let found = contract.columns.violations(contract.fields, columns: ["Net Amount", "b"])
        #expect(found.map(\.words) == ["column `net_amount` is missing, and `Net Amount` is there; did you mean that?"])
    }

    @Test func `a rule nested beyond reason is refused, not a crash`() {
        let rule = String(repeating: "(", count: 5000) + "a > 1" + String(repeating: ")", count: 5000)
        #expect(Self.problems("fields: [{name: a, type: number}]\nrules: ['\(rule)']").map(\.code) == [.malformedRule])
    }

    @Test func `an edit changes what it must and keeps every other byte`() throws {
        let text =
            "# words\r\nfields:\r\n  - {name: a, type: number, constraints: {minimum: 0, maximum: 5}} # why\r\n  - name: b # x\r\n"
            + "    constraints: {enum: [\"]\", b]}\r\n\r\nordered: true\r\n"
        let contract = try Self.read(text)
        var edit = ContractEdit(text)
        #expect(edit.text == text)
        let places = contract.fields[0].places
        let done = [
            edit.replace(try #require(places["constraints.minimum"]), with: "-100"),
            edit.replace(try #require(places["constraints.maximum"]), with: "55"),
            edit.append(["c"], toListAt: try #require(contract.fields[1].limits.allowed?.place)),
            edit.insert(["  - name: c", "    type: date"], afterItemAt: contract.fields[1].place.line),
        ]
        #expect(done == [true, true, true, true])
        let wanted = text.replacing("minimum: 0, maximum: 5", with: "minimum: -100, maximum: 55").replacing(
            "b]}\r\n", with: "b, c]}\r\n  - name: c\r\n    type: date\r\n")
        #expect(edit.text == wanted)
    }

    @Test(arguments: ["no", "1", "2024-01-01", "", "a: b", "- x", "#", "ein Wort", "größe", "a\"b", "null", "tab\t", "true "])
    func `a text written as YAML is read back as it was`(_ text: String) throws {
        let contract = try Self.read("fields: [{name: a}]\nrules: [{name: \(YAMLText.scalar("n" + text)), check: a == a}]")
        #expect(contract.rules.first?.name == "n" + text)
        guard !text.isEmpty else { return }
        let field = try Self.read("fields: [{name: a, constraints: {enum: [\(YAMLText.scalar(text))]}}]").fields[0]
        #expect(field.verdict(onText: text).broken.isEmpty)
    }

    @Test func `the reference of every key is the generated one`() throws {
        let file = Repository.root.appending(path: "docs/contract.md")
        let wanted = ManifestSchema.contractReference()
        let stands = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if stands != wanted, ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(wanted.utf8).write(to: file) }
        #expect(stands == wanted, "docs/contract.md is stale: run `RECORD=1 swift test --filter ContractTests`")
    }

    @Test func `the JSON Schema is JSON and knows a schema and a resource`() throws {
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(ManifestSchema.contractSchema().utf8)) as? [String: Any])
        let forms = try #require(schema["anyOf"] as? [[String: Any]])
        #expect(forms.map { $0["required"] as? [String] } == [["fields"], ["schema"]])
    }

    static func read(_ text: String) throws(Diagnostics) -> DataContract {
        try ContractLoader.parse(
            text, file: folder.appending(path: "schema.yaml").path(percentEncoded: false), displayPath: "schema.yaml")
    }

    static func problems(_ text: String) -> [Diagnostic] {
        do throws(Diagnostics) {
            _ = try read(text)
            return []
        } catch {
            return error.all
        }
    }
}
