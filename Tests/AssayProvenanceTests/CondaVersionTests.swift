import TestSupport
import Testing

@testable import AssayProvenance

/// What rattler says, made by oracles/make_versions.py.
private struct CondaTable: Decodable {
    var versions: [String]
    var order: [String]
    var refusedVersions: [String]
    var conditions: [String]
    var contains: [String]
    var refusedConditions: [String]
    var builds: [[String]]
    var matches: [[String]]
}

/// Versions and match specifications of conda as rattler 0.28 decides them.
struct CondaVersionTests {
    private let table: CondaTable

    init() throws { table = try Repository.oracle("AssayProvenanceTests/oracles/conda.json") }

    @Test func `versions stand in the order of conda`() throws {
        let versions = try table.versions.map { try #require(CondaVersion($0), "\($0)") }
        for (index, row) in table.order.enumerated() {
            for (other, order) in row.enumerated() {
                let (one, two) = (versions[index], versions[other])
                let found: Character = one == two ? "=" : one < two ? "<" : ">"
                #expect(found == order, "\(table.versions[index]) \(found) \(table.versions[other])")
            }
        }
        #expect(table.refusedVersions.filter { CondaVersion($0) != nil } == [])
    }

    @Test func `conditions hold where conda says so`() throws {
        let versions = table.versions.compactMap { CondaVersion($0) }
        for (text, row) in zip(table.conditions, table.contains) {
            let condition = try #require(CondaCondition(text), "\(text)")
            for (index, answer) in row.enumerated() {
                #expect(condition.contains(versions[index]) == (answer == "1"), "\(table.versions[index]) in \(text)")
            }
        }
        #expect(table.refusedConditions.filter { CondaCondition($0) != nil } == [])
    }

    @Test func `match specifications match where conda says so`() throws {
        for row in table.matches {
            let match = try CondaMatch(row[0])
            let found = table.builds.map { match.matches(version: $0[0], build: $0[1]) ? "1" : "0" }.joined()
            #expect(found == row[1], "\(row[0])")
        }
    }
}
