import AssayCore
import AssayModelKit
import AssayTabular
import Foundation
import TestSupport
import Testing

@testable import AssayRuntimes

/// A model of trees, opened by the provider that recognises its file.
enum Trees {
    static let providers: [any ModelBackendProvider] = [OnnxBackend(), XGBoostBackend(), LightGBMBackend(), CatBoostFile()]

    static func path(_ name: String) -> String { Fixture.tree(name).path(percentEncoded: false) }

    static func broken(_ name: String) -> String {
        Repository.fixture("broken/trees").appending(path: name).path(percentEncoded: false)
    }

    static func provider(_ path: String) throws -> any ModelBackendProvider {
        try #require(providers.first { $0.recognises(path: path) })
    }

    static func open(_ name: String) throws -> any ModelBackend {
        try provider(path(name)).open(path: path(name), runtime: nil)
    }

    static func session(
        _ name: String, _ schema: TableSchema, _ task: ModelTask, _ change: (inout BindingRequest) -> Void = { _ in }
    ) throws -> any ModelSession { try open(name).session(schema, task, change) }

    static func problems(
        _ name: String, _ schema: TableSchema, _ task: ModelTask = .binary, _ change: (inout BindingRequest) -> Void = { _ in }
    ) throws -> [Diagnostic] { try open(name).problems(schema, task, change) }

    static func session(_ expected: Expected) throws -> any ModelSession {
        try session(try #require(expected.model), expected.chunk().schema, expected.task) {
            ($0.scoreOutput, $0.features) = (expected.output, expected.features)
        }
    }

    /// Every answer of Python that is kept.
    static let answers: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(atPath: path("expected"))
        return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()
}

@Suite struct TreePredictionTests {
    @Test func `the answers of all objectives are there`() { #expect(Trees.answers.count >= 40) }

    @Test(arguments: Trees.answers)
    func `every model gives what Python gives, bit for bit`(name: String) throws {
        let expected = try Expected.tree(name)
        expected.expectEqual(try Trees.session(expected).predict(expected.chunk()))
    }

    @Test(arguments: ["xgb_early_ubj", "xgb_linear", "xgb_categories_json", "lgb_binary", "lgb_categories"])
    func `columns are found by name, whatever their order, and rows do not depend on each other`(name: String) throws {
        let expected = try Expected.tree(name)
        let whole = try Trees.session(expected).predict(expected.chunk())
        let columns =
            expected.columns.reversed().map { $0.column(rows: 9_000) } + [
                Column(name: "other", strings: Array(repeating: "x", count: 9_000))
            ]
        let session = try Trees.session(try #require(expected.model), Chunk(columns).schema, expected.task)
        let long = try session.predict(Chunk(columns))
        #expect(long.rows == 9_000 && long.scores.count == 9_000 * whole.columns)
        for row in [0, 5, 8_191, 8_192, 8_999] {
            for column in 0..<whole.columns {
                let alone = whole.scores[row % whole.rows * whole.columns + column]
                #expect(long.scores[row * whole.columns + column].bitPattern == alone.bitPattern)
            }
        }
        let empty = try session.predict(Chunk(index: 0, firstRow: 0, rowCount: 0, columns: columns.map { _ in columns[0] }))
        #expect(empty.rows == 0 && empty.columns == whole.columns && empty.classes == whole.classes)
    }

    @Test(arguments: ["xgb_dart", "xgb_linear", "xgb_categories_ubj", "lgb_multiclass", "lgb_linear_leaves"])
    func `sessions that run side by side, and more threads, give the same bits`(name: String) async throws {
        let expected = try Expected.tree(name)
        let chunk = expected.chunk(rows: 4_000)
        let model = try #require(expected.model)
        let request = BindingRequest(schema: chunk.schema, table: "rows.csv", task: expected.task)
        let bound = try Trees.open(model).bind(request)
        let alone = try bound.makeSession().predict(chunk).scores
        try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<6 { group.addTask { try bound.makeSession().predict(chunk).scores } }
            for try await scores in group { #expect(scores == alone) }
        }
        let threaded = try Trees.provider(Trees.path(model)).open(
            path: Trees.path(model), runtime: nil, setting: ExecutionSetting(threads: 4))
        #expect(try threaded.bind(request).makeSession().predict(chunk).scores == alone)
    }

    @Test(arguments: ["xgb_early.ubj", "lgb_early.txt"])
    func `a stored NaN and a null are both missing`(model: String) throws {
        let income = model.hasPrefix("lgb") ? "net income" : "income"
        let rest = [Column(name: "age", int64s: [30, 30]), Column(name: "owner", bools: [true, true])]
        let chunk = Chunk([Column(name: income, doubles: [.nan, nil]), Column(name: "größe", doubles: [0.5, 0.5])] + rest)
        let prediction = try Trees.session(model, chunk.schema, .binary).predict(chunk)
        #expect(prediction.scores[1] == prediction.scores[3])
    }

    @Test func `raw scores are reached by name`() throws {
        let expected = try Expected.tree("lgb_binary")
        let chunk = expected.chunk()
        let raw = try Trees.session("lgb_binary.txt", chunk.schema, .binary) { $0.scoreOutput = "raw_score" }.predict(chunk)
        #expect(raw.columns == 1 && raw.classes == ["1"])
        for (score, both) in zip(raw.scores, expected.scores) {
            #expect(abs(1 / (1 + exp(-2.5 * score)) - (both[1] ?? .nan)) < 1e-12)
        }
        let second = try Trees.session("xgb_multiclass.ubj", chunk.renamed("net income", "income").schema, .binary) {
            $0.scoreOutput = "probabilities[:,2]"
        }
        #expect(try second.predict(chunk.renamed("net income", "income")).columns == 1)
    }

    @Test func `no row of Python's is left out of the comparison`() throws {
        #expect(try Trees.answers.allSatisfy { try Expected.tree($0).scores.count == 14 })
    }
}

extension Chunk {
    fileprivate func renamed(_ old: String, _ new: String) -> Chunk {
        Chunk(columns.map { $0.name == old ? Column(name: new, doubles: $0.doubles) : $0 })
    }
}
