import AssayCore
import AssayModelKit
import AssayTabular
import Foundation
import TestSupport
import Testing

@testable import AssayRuntimes

@Suite struct PredictionTests {
    @Test(arguments: [
        "breast_logistic", "breast_zipmap", "breast_feature_names", "breast_boosting", "breast_missing_values",
        "wine_string_zipmap", "wine_network", "diabetes_ridge", "diabetes_double", "columns_pipeline", "five_types", "sigmoid_n1",
        "sigmoid_n", "logits_n", "int64_matrix", "large_integers", "half_precision", "nan_scores", "zipmap_only_ml",
        "zipmap_number_words",
    ])
    func `every layout gives what Python's onnxruntime gives`(model: String) throws {
        let expected = try Expected.load(model)
        let chunk = expected.chunk()
        let prediction = try Fixture.session(model, chunk.schema, expected.task).predict(chunk)
        expected.expectEqual(prediction)
    }

    @Test(arguments: ["digits_convolution", "list_and_matrix"])
    func `columns of fixed-size lists fill tensors`(model: String) throws {
        let expected = try Expected.load(model)
        let path = Fixture.model("expected/\(model).arrow").path(percentEncoded: false)
        let table = try Table.open(TableRequest(source: path))
        let chunk = try #require(try table.scan().next()).load()
        expected.expectEqual(try Fixture.session(model, table.schema, expected.task).predict(chunk))
    }

    @Test func `lists of integers fill an integer tensor exactly or not at all`() throws {
        let table = try Table.open(TableRequest(source: Fixture.model("expected/integer_lists.arrow").path(percentEncoded: false)))
        let chunk = try #require(try table.scan().next()).load()
        let good = try Fixture.session("int64_matrix", table.schema, .regression) { $0.features = ["x"] }.predict(chunk)
        #expect(good.scores == [6, 7])
        for (column, code) in [
            ("holes", DiagnosticCode.missingFeatureValue), ("missing", .missingFeatureValue),
            ("huge", .unrepresentableFeatureValue),
        ] {
            let session = try Fixture.session("int64_matrix", table.schema, .regression) { $0.features = [column] }
            let problem = #expect(throws: Diagnostic.self) { try session.predict(chunk) }
            #expect(problem?.code == code)
            #expect(problem?.subject == "rows.csv, row 2, column \(column)")
        }
    }

    @Test(arguments: [("external", [1.25, 2.25]), ("initializer_among_inputs", [2, 3])])
    func `models with data files, and those of old, run`(model: String, scores: [Double]) throws {
        let chunk = Chunk([Column(name: "a", doubles: [1, 2]), Column(name: "b", doubles: [0, 0])])
        let session = try Fixture.session(model, chunk.schema, .regression) { $0.scoreOutput = "y[:,0]" }
        #expect(try session.predict(chunk).scores == scores)
    }

    @Test func `scores split into one output a class are reached by name`() throws {
        let expected = try Expected.load("breast_zipmap_columns")
        let chunk = expected.chunk()
        let name = try #require(OnnxFile(path: Fixture.path("breast_zipmap_columns")).description.outputs.last?.name)
        let session = try Fixture.session("breast_zipmap_columns", chunk.schema, .binary) { $0.scoreOutput = name }
        expected.expectEqual(try session.predict(chunk))
    }

    @Test func `a model that gives labels alone has no scores`() throws {
        let expected = try Expected.load("label_only")
        let chunk = expected.chunk()
        let prediction = try Fixture.session("label_only", chunk.schema, .binary).predict(chunk)
        #expect(prediction.labels == expected.labels)
        #expect(prediction.scores.isEmpty && prediction.columns == 0)
    }

    @Test func `a column selector gives that column and its class`() throws {
        let expected = try Expected.load("wine_string_zipmap")
        let chunk = expected.chunk()
        let session = try Fixture.session("wine_string_zipmap", chunk.schema, .binary) {
            $0.scoreOutput = "output_probability[:, 1]"
        }
        let prediction = try session.predict(chunk)
        #expect(prediction.columns == 1)
        #expect(prediction.classes == [try #require(expected.classes)[1]])
        #expect(prediction.scores == expected.scores.map { $0[1] ?? .nan })
    }

    @Test(arguments: ["breast_logistic", "breast_zipmap", "breast_boosting"])
    func `a full chunk has the bits that Python gives for as many rows`(model: String) throws {
        let expected = try Expected.load(model)
        let tiled = try #require(expected.tiled)
        let chunk = expected.chunk(rows: tiled.rows)
        let prediction = try Fixture.session(model, chunk.schema, .binary).predict(chunk)
        #expect(prediction.rows == tiled.rows && prediction.scores.count == 2 * tiled.rows)
        #expect(prediction.labels?.count == tiled.rows)
        for row in stride(from: 0, to: tiled.rows, by: 997) {
            let wanted = try #require(expected.scores[row % expected.scores.count][1])
            #expect(abs(prediction.scores[2 * row + 1] - wanted) < 1e-6)
        }
        if expected.isSameMachine { #expect(Self.digest(prediction.scores) == tiled.digest) }
    }

    @Test func `sessions that run side by side give the same bits`() async throws {
        let expected = try Expected.load("breast_boosting")
        let chunk = expected.chunk(rows: 20_000)
        let schema = chunk.schema
        let bound = try Fixture.open("breast_boosting").bind(BindingRequest(schema: schema, table: "rows.csv", task: .binary))
        let alone = try bound.makeSession().predict(chunk).scores
        try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<6 { group.addTask { try bound.makeSession().predict(chunk).scores } }
            for try await scores in group { #expect(scores == alone) }
        }
    }

    @Test(arguments: ["breast_logistic", "breast_zipmap", "columns_pipeline", "sigmoid_n", "zipmap_only_ml"])
    func `a chunk without rows gives an empty prediction of the same form`(model: String) throws {
        let expected = try Expected.load(model)
        let session = try Fixture.session(model, expected.chunk().schema, expected.task)
        let full = try session.predict(expected.chunk())
        let empty = try session.predict(expected.chunk(rows: 0))
        #expect(empty.rows == 0 && empty.scores.isEmpty)
        #expect(empty.columns == full.columns && empty.classes == full.classes)
        #expect(empty.labels == full.labels.map { _ in [] })
    }

    @Test(arguments: ["breast_logistic", "breast_zipmap", "columns_pipeline", "sigmoid_n", "zipmap_only_ml"])
    func `a chunk of one row works, before and after longer ones`(model: String) throws {
        let expected = try Expected.load(model)
        let session = try Fixture.session(model, expected.chunk().schema, expected.task)
        let first = try session.predict(expected.chunk(rows: 1))
        _ = try session.predict(expected.chunk())
        let again = try session.predict(expected.chunk(rows: 1))
        #expect(first.rows == 1 && first.scores == again.scores)
        #expect(abs(first.scores[0] - (expected.scores[0][0] ?? .nan)) < 1e-6)
    }

    /// FNV-1a over the bytes of the bit patterns, the lowest first.
    private static func digest(_ scores: [Double]) -> String {
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for bits in scores.map(\.bitPattern) {
            for shift in stride(from: UInt64(0), to: 64, by: 8) { digest = (digest ^ (bits >> shift & 0xff)) &* 0x100_0000_01b3 }
        }
        let hexadecimal = String(digest, radix: 16)
        return String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal
    }
}
