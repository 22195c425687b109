import AssayCore
import AssayManifest
import Testing

/// The forms that a group can be declared in.
@Suite struct GroupDefinitionTests {
    private static func groups(_ lines: String...) throws -> [GroupDefinition] {
        try parsed(head + "\ngroups:\n" + lines.map { "  \($0)\n" }.joined()).groups
    }

    @Test func `a mapping keeps its members in order`() throws {
        let group = try #require(
            try Self.groups(
                #"race: {column: race, map: {white: [White, Caucasian], black: Black, code: [1, true]}, others: other, missing: group}"#
            ).first)
        let mapping = GroupMapping(
            members: [
                .init(name: "white", values: ["White", "Caucasian"]), .init(name: "black", values: ["Black"]),
                .init(name: "code", values: ["1", "true"]),
            ], others: "other")
        #expect(group.split == .mapping(column: "race", mapping) && group.missing == .group)
        #expect(group.members == ["white", "black", "code", "other", "missing"] && group.columns == ["race"])
    }

    @Test(arguments: [
        "sex == 'female' and age >= 60", "age < 25", "issued is null", "region in ('north', 'west')", "not (a < 1)", "a <> b",
    ])
    func `a text that compares is a condition`(_ text: String) throws {
        let groups = try Self.groups("short: \"\(text)\"", "long: {where: \"\(text)\", missing: group}")
        for group in groups {
            guard case .condition(let condition) = group.split else {
                Issue.record("\(text) is no condition")
                continue
            }
            #expect(condition.text == text && condition.columns == group.columns && !group.columns.isEmpty)
        }
        #expect(groups.map(\.members) == [["true", "false"], ["true", "false", "missing"]])
    }

    @Test(arguments: ["is", "in", "is_new", "risk in percent", "native-country", "und/oder"])
    func `a text that does not compare is a column`(_ text: String) throws {
        #expect(try Self.groups("g: \"\(text)\"").first?.split == .values(column: text, labels: nil))
    }

    @Test func `a column with a sign in its name is written out`() throws {
        #expect(try Self.groups("g: {column: \"age<25\"}").first?.split == .values(column: "age<25", labels: nil))
    }

    @Test func `kinds are compared where the types are known`() throws {
        guard case .condition(let condition) = try Self.groups("old: age >= 60 and sex == 'f'")[0].split else {
            throw CancellationError()
        }
        let place = condition.place
        let fits = ["age": ContractField("age", .integer, at: place), "sex": ContractField("sex", .string, at: place)]
        #expect(try condition.expression(fields: fits).columns == ["age", "sex"])
        let misfit = ["age": ContractField("age", .string, at: place), "sex": ContractField("sex", .string, at: place)]
        let problem = #expect(throws: Diagnostic.self) { try condition.expression(fields: misfit) }
        #expect(problem?.code.rawValue == "MF168" && problem?.place?.column == place.column)
    }
}
