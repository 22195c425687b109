import AssayCore
import AssayModelKit
import AssayTabular
import Testing

@testable import AssayRuntimes

@Suite struct PredictionProblemTests {
    private static func fiveTypes(_ replacement: Column) -> Chunk {
        let columns = [
            Column(name: "age", doubles: [30, 40]), Column(name: "visits", int64s: [1, 2]),
            Column(name: "member", bools: [true, false]), Column(name: "city", strings: ["x", "東京"]),
            Column(name: "balance", doubles: [1, 2]),
        ]
        return Chunk(columns.map { $0.name == replacement.name ? replacement : $0 })
    }

    private static func problem(_ chunk: Chunk, _ model: String = "five_types", _ task: ModelTask = .binary) throws -> Diagnostic? {
        let session = try Fixture.session(model, chunk.schema, task)
        return #expect(throws: Diagnostic.self) { try session.predict(chunk) }
    }

    @Test(arguments: [
        Column(name: "visits", int64s: [1, nil]), Column(name: "member", bools: [true, nil]),
        Column(name: "city", strings: ["x", nil]),
    ])
    func `a missing value where the input has no NaN names column and row`(column: Column) throws {
        let problem = try #require(try Self.problem(Self.fiveTypes(column)))
        #expect(problem.code == .missingFeatureValue)
        #expect(problem.subject == "rows.csv, row 2, column \(column.name)")
        #expect(problem.message == "column `\(column.name)` has a missing value, which input `\(column.name)` cannot take")
    }

    @Test(arguments: [Column(name: "age", doubles: [nil, 40]), Column(name: "age", int64s: [nil, 40])])
    func `a missing value is NaN in a float input`(column: Column) throws {
        let chunk = Self.fiveTypes(column)
        let scores = try Fixture.session("five_types", chunk.schema, .binary).predict(chunk).scores
        #expect(scores[0].isNaN && !scores[1].isNaN)
    }

    @Test(arguments: [Int64(1) << 31, -(Int64(1) << 31) - 1])
    func `an integer beyond the input's range is refused`(value: Int64) throws {
        let chunk = Chunk([Column(name: "a", doubles: [0, 0]), Column(name: "b", int64s: [5, value])])
        let problem = try #require(try Self.problem(chunk, "logits_n"))
        #expect(problem.code == .unrepresentableFeatureValue)
        #expect(problem.subject == "rows.csv, row 2, column b")
        #expect(!"\(problem)".contains("\(value)"))
    }

    @Test func `text with a NUL is refused, not cut`() throws {
        let problem = try #require(try Self.problem(Self.fiveTypes(Column(name: "city", strings: ["x", "x\0y"]))))
        #expect(problem.code == .unrepresentableFeatureValue)
        #expect(problem.subject == "rows.csv, row 2, column city")
    }

    @Test func `infinities and NaN pass through as they are`() throws {
        let chunk = Chunk([Column(name: "x", doubles: [.infinity, -1, .nan, 0, 1])])
        let scores = try Fixture.session("nan_scores", chunk.schema, .regression).predict(chunk).scores
        #expect(scores[0] == .infinity && scores[1].isNaN && scores[2].isNaN && scores[3] == -.infinity && scores[4] == 0)
    }

    @Test func `what the runtime says when a run fails is a detail`() throws {
        let chunk = Chunk(["a", "b"].map { Column(name: $0, doubles: [1, 2, 3]) })
        let problem = try #require(try Self.problem(chunk, "seven_rows"))
        #expect(problem.code == .modelRunFailed)
        #expect(problem.details.contains { $0.hasPrefix("onnxruntime: ") && $0.contains("Reshape") })
    }

    @Test func `an answer with another number of rows is refused`() throws {
        let chunk = Chunk(["a", "b"].map { Column(name: $0, doubles: [1, 2, 3]) })
        let problem = try #require(try Self.problem(chunk, "one_row_out", .regression))
        #expect(problem.code == .unexpectedOutput)
        #expect(problem.details.contains("found 1 rows for 3 of the table"))
    }

    @Test func `rows are counted through the whole table`() throws {
        let whole = Self.fiveTypes(Column(name: "visits", int64s: [nil, 1]))
        let later = Chunk(index: 1, firstRow: 65_536, rowCount: 2, columns: whole.columns)
        #expect(try Self.problem(later)?.subject == "rows.csv, row 65537, column visits")
    }
}
