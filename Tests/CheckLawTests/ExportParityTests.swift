import AssayCheckKit
import AssayCore
import Foundation
import Testing

@testable import AssayChecks

/// What the faults of an export look like, each planted once.
struct ExportParityTests {
    private static let scores = (0..<200).map { Double($0 * 37 % 200) / 200 + 0.0025 }

    private static func pairs(
        _ mine: [Double] = scores, _ theirs: [Double], classes: (mine: [String], theirs: [String])? = nil, missing: Set<Int> = []
    ) throws -> ExportedPairs {
        var (artifact, table) = (ExportedRowsFold.State(), ExportedRowsFold.State())
        (artifact.rows, artifact.names) = (Array(1...mine.count), (0..<mine.count).map { UInt64($0) })
        (artifact.scores, artifact.missesFeature) = (mine, mine.indices.map(missing.contains))
        (table.rows, table.names, table.scores) = (artifact.rows, artifact.names, theirs)
        (artifact.classes, table.classes) = (classes?.mine ?? [], classes?.theirs ?? [])
        return try ExportedPairs(artifact, table, tolerance: PredictionTolerance(absolute: 1e-6, relative: 1e-5))
    }

    private static func decided(_ scores: [Double], at threshold: Double = 0.5) -> [String] {
        scores.map { $0 >= threshold ? "1" : "0" }
    }

    private static func float(_ value: Double) -> Double { Double(Float(value)) }

    @Test func `an export through 32-bit floats agrees`() throws {
        let found = try Self.pairs(Self.scores.map(Self.float), Self.scores)
        #expect(found.differing.isEmpty && found.pairs.count == 200)
        #expect(ExportCause(pairs: found).words == nil || found.differing.isEmpty)
    }

    @Test func `classes in another order are told by scores and by names`() throws {
        let flipped = try Self.pairs(Self.scores.map { 1 - $0 }, Self.scores)
        #expect(flipped.differing.count == 200)
        #expect(ExportCause(pairs: flipped).words?.contains("classes stand in another order") == true)
        let names = Self.scores.map { $0 < 0.3 ? "a" : $0 < 0.6 ? "b" : "c" }
        let turned = names.map { ["a": "b", "b": "c", "c": "a"][$0] ?? "" }
        let renamed = try Self.pairs(Self.scores, Self.scores, classes: (turned, names))
        #expect(ExportCause(pairs: renamed).words?.contains("class names stand in another order") == true)
    }

    @Test func `raw margins, rows in another order and another threshold are told apart`() throws {
        let margins = try Self.pairs(Self.scores, Self.scores.map { log($0 / (1 - $0)) })
        #expect(ExportCause(pairs: margins).words?.contains("log-odds") == true)
        let moved = try Self.pairs(Self.scores, Array(Self.scores.dropFirst()) + [Self.scores[0]])
        #expect(ExportCause(pairs: moved).words?.contains("another order") == true)
        let threshold = try Self.pairs(
            Self.scores, Self.scores, classes: (Self.decided(Self.scores), Self.decided(Self.scores, at: 0.4)))
        #expect(threshold.differing.count == 20)
        #expect(ExportCause(pairs: threshold).words?.contains("another threshold") == true)
    }

    @Test func `missing values and moved splits are told by which rows differ`() throws {
        let missing: Set = [3, 50, 51, 120]
        let other = Self.scores.enumerated().map { missing.contains($0) ? 0.9 - $1 / 2 : $1 }
        let found = try Self.pairs(Self.scores, other, missing: missing)
        #expect(found.differing.map(\.row) == [4, 51, 52, 121])
        #expect(ExportCause(pairs: found).words?.contains("missing feature") == true)
        let split = try Self.pairs(Self.scores, other)
        #expect(ExportCause(pairs: split).words?.contains("32-bit floats round to its other side") == true)
    }

    @Test func `lost numbers and rounding have words of their own, and two faults have none`() throws {
        var lost = Self.scores
        lost[7] = .nan
        #expect(ExportCause(pairs: try Self.pairs(lost, Self.scores)).words?.contains("no number") == true)
        let rounded = try Self.pairs(Self.scores.map { $0 * (1 + 5e-5) }, Self.scores)
        #expect(rounded.differing.count > 100)
        #expect(ExportCause(pairs: rounded).words?.contains("32-bit floats make it") == true)
        let both = try Self.pairs(Self.scores.map { $0 * $0 }, Self.scores)
        #expect(ExportCause(pairs: both).words == nil)
    }

    @Test func `rows are joined by name, and an id that stands twice is refused`() throws {
        var (artifact, table) = (ExportedRowsFold.State(), ExportedRowsFold.State())
        (artifact.rows, artifact.names, artifact.scores) = ([1, 2, 3], [30, 10, 20], [0.3, 0.1, 0.2])
        artifact.missesFeature = [false, false, false]
        (table.rows, table.names, table.scores) = ([1, 2, 3], [20, 99, 30], [0.2, 0.9, 0.4])
        let found = try ExportedPairs(artifact, table, tolerance: .bitwise)
        #expect(found.pairs.map(\.row) == [1, 3] && found.differing.map(\.row) == [1] && found.strangers == 1)
        table.names = [20, 20, 30]
        let problem = #expect(throws: Diagnostic.self) { try ExportedPairs(artifact, table, tolerance: .bitwise) }
        #expect(problem?.code == .repeatedId)
    }
}
