import AssayCore
import AssayModelKit
import AssayTabular
import Foundation
import TestSupport
import Testing

@testable import AssayRuntimes

/// What Python answers for a few rows of a fixture model; made by fixtures/models/make_models.py and fixtures/trees/make_trees.py.
struct Expected: Decodable {
    struct Tiled: Decodable {
        var rows: Int
        var digest: String
    }

    var task: ModelTask
    var instructions: String
    var columns: [ExpectedColumn]
    var scores: [[Double?]]
    var classes: [String]?
    var labels: [String]?
    var tiled: Tiled?
    /// Of trees: the file, the manifest's `outputs.score` and its `features`.
    var model: String?
    var output: String?
    var features: [String]?

    static func load(_ model: String) throws -> Expected {
        try JSONDecoder().decode(Expected.self, from: Data(contentsOf: Fixture.model("expected/\(model).json")))
    }

    static func tree(_ name: String) throws -> Expected {
        try JSONDecoder().decode(Expected.self, from: Data(contentsOf: Fixture.tree("expected/\(name).json")))
    }

    /// Kernels for other vector instructions round otherwise, so that only the same machine gives the same bits.
    var isSameMachine: Bool {
        let flags = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        return instructions == (flags.contains(" avx512f") ? "avx512" : flags.contains(" avx2") ? "avx2" : "other")
    }

    /// The rows as one chunk, repeated to a number of rows.
    func chunk(rows: Int? = nil) -> Chunk {
        let rows = rows ?? scores.count
        return Chunk(index: 0, firstRow: 0, rowCount: rows, columns: columns.map { $0.column(rows: rows) })
    }

    func expectEqual(_ prediction: Prediction, sourceLocation: SourceLocation = #_sourceLocation) {
        let wanted = scores.flatMap { $0.map { $0 ?? .nan } }
        #expect(prediction.rows == scores.count, sourceLocation: sourceLocation)
        #expect(prediction.scores.count == wanted.count, sourceLocation: sourceLocation)
        for (index, pair) in zip(prediction.scores, wanted).enumerated() {
            #expect(isSame(pair.0, pair.1), "score \(index): \(pair.0), expected \(pair.1)", sourceLocation: sourceLocation)
        }
        #expect(prediction.labels == labels, sourceLocation: sourceLocation)
        if let classes { #expect(prediction.classes == classes, sourceLocation: sourceLocation) }
    }

    private func isSame(_ found: Double, _ wanted: Double) -> Bool {
        if found.bitPattern == wanted.bitPattern || (found.isNaN && wanted.isNaN) { return true }
        return !isSameMachine && abs(found - wanted) <= 1e-6 * max(1, abs(wanted))
    }
}

/// A column of the expected rows.
struct ExpectedColumn: Decodable {
    enum Values {
        case doubles([Double?])
        case integers([Int64?])
        case booleans([Bool?])
        case strings([String?])
    }

    var name: String
    var values: Values

    private enum CodingKeys: String, CodingKey { case name, type, values }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        switch try container.decode(String.self, forKey: .type) {
        case "float64": values = .doubles(try container.decode([Double?].self, forKey: .values))
        case "int64": values = .integers(try container.decode([Int64?].self, forKey: .values))
        case "bool": values = .booleans(try container.decode([Bool?].self, forKey: .values))
        default: values = .strings(try container.decode([String?].self, forKey: .values))
        }
    }

    func column(rows: Int) -> Column {
        switch values {
        case .doubles(let values): Column(name: name, doubles: tile(values, rows))
        case .integers(let values): Column(name: name, int64s: tile(values, rows))
        case .booleans(let values): Column(name: name, bools: tile(values, rows))
        case .strings(let values): Column(name: name, strings: tile(values, rows))
        }
    }

    private func tile<Value>(_ values: [Value], _ rows: Int) -> [Value] { (0..<rows).map { values[$0 % values.count] } }
}
