import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// What packaging says, made by oracles/make_versions.py.
private struct PackagingTable: Decodable {
    var versions: [String]
    var normalized: [String]
    var prerelease: String
    var order: [String]
    var spaced: [String: String]
    var refusedVersions: [String]
    var specifiers: [String]
    var candidates: [String]
    var contains: [String]
    var refusedSpecifiers: [String]
    var names: [String: String]
    var environments: [[String: String]]
    var markers: [String]
    var refusedMarkers: [String]
    var holds: [String]
    var requirements: [RequirementRow]

    static func read() throws -> PackagingTable { try Repository.oracle("AssayProvenanceTests/oracles/versions.json") }
}

/// A requirement as text and what it says; nothing where it is refused.
private struct RequirementRow: Decodable {
    struct Facts: Decodable, Equatable {
        var name: String
        var extras: [String]
        var specifier: [String]
        var url: String?
        var hasMarker: Bool
    }
    var text: String
    var facts: Facts?

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        text = try list.decode(String.self)
        facts = try list.decodeNil() ? nil : list.decode(Facts.self)
    }
}

/// PEP 440, PEP 503 and PEP 508 as packaging 26.3 decides them.
struct PackageVersionTests {
    private let table: PackagingTable

    init() throws { table = try PackagingTable.read() }

    @Test func `versions stand in the order of packaging`() throws {
        let versions = try table.versions.map { try #require(PackageVersion($0), "\($0)") }
        #expect(versions.map(\.text) == table.normalized)
        #expect(versions.map(\.isPrerelease) == table.prerelease.map { $0 == "1" })
        for (one, row) in zip(versions, table.order) {
            for (other, order) in zip(versions, row) {
                let found: Character = one == other ? "=" : one < other ? "<" : ">"
                #expect(found == order, "\(one.text) \(found) \(other.text)")
                if one == other { #expect(one.hashValue == other.hashValue) }
            }
        }
    }

    @Test func `what packaging refuses is no version`() {
        #expect(table.refusedVersions.filter { PackageVersion($0) != nil } == [])
        for (text, normalized) in table.spaced { #expect(PackageVersion(text)?.text == normalized) }
    }

    @Test func `conditions hold where packaging says so`() throws {
        for (text, row) in zip(table.specifiers, table.contains) {
            let specifiers = try #require(VersionSpecifiers(text), "\(text)")
            for (candidate, answer) in zip(table.candidates, row) {
                #expect(specifiers.contains(candidate) == (answer == "1"), "\(candidate) in \(text)")
            }
        }
        #expect(table.refusedSpecifiers.filter { VersionSpecifiers($0) != nil } == [])
    }

    @Test func `names have one spelling`() {
        for (name, normalized) in table.names { #expect(PackageName.normalized(name) == normalized) }
    }

    @Test func `markers hold where packaging says so`() throws {
        for (text, row) in zip(table.markers, table.holds) {
            let marker = try MarkerExpression(text)
            let found = table.environments.flatMap { facts in Self.contexts(facts).map { Self.answer(marker, $0) } }
            #expect(String(found) == row, "\(text)")
        }
        for text in table.refusedMarkers { #expect(throws: RequirementFault.self, "\(text)") { try MarkerExpression(text) } }
    }

    @Test func `requirements say what packaging reads in them`() throws {
        for row in table.requirements { #expect(Self.facts(row.text) == row.facts, "\(row.text)") }
    }

    /// In package metadata, in a lock file, and anywhere else.
    private static func contexts(_ facts: [String: String]) -> [MarkerEnvironment] {
        let values = facts.mapValues { MarkerEnvironment.Value.text($0) }
        return [["extra": .text("")], ["extras": .set([]), "dependency_groups": .set([])], [:]].map { more in
            MarkerEnvironment(values.merging(more) { _, new in new })
        }
    }

    private static func answer(_ marker: MarkerExpression, _ environment: MarkerEnvironment) -> Character {
        do throws(MarkerExpression.Unanswerable) {
            return try marker.holds(in: environment) ? "1" : "0"
        } catch {
            return "!"
        }
    }

    private static func facts(_ text: String) -> RequirementRow.Facts? {
        guard let found = try? PackageRequirement(text) else { return nil }
        return RequirementRow.Facts(
            name: found.name, extras: Set(found.extras).sorted(), specifier: found.specifiers.all.map(\.text).sorted(),
            url: found.url, hasMarker: found.marker != nil)
    }
}
