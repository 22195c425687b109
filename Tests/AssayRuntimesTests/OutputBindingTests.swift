import AssayCore
import AssayModelKit
import AssayTabular
import Testing

@testable import AssayRuntimes

@Suite struct OutputBindingTests {
    private static let two = TableSchema(numbers: ["a", "b"])

    @Test func `several outputs that could be scores are a question to the user`() throws {
        let problem = try #require(try Fixture.problems("two_scores", Self.two).first)
        #expect(problem.code == .unclearScoreOutput)
        #expect(problem.details == ["output `first`, float32 [rows, 2]", "output `second`, float32 [rows, 2]"])
        #expect(problem.help == "name one: `outputs: {score: \"first\"}`")
        #expect(try Fixture.problems("two_scores", Self.two) { $0.scoreOutput = "second" }.isEmpty)
    }

    @Test(arguments: ["third", "first[:,2]", "first[0,1]", "first[:]"])
    func `an output or column that is not there is named`(selector: String) throws {
        let problems = try Fixture.problems("two_scores", Self.two) { $0.scoreOutput = selector }
        #expect(problems.map(\.code) == [.missingModelOutput])
    }

    @Test func `a label output that is not there is named`() throws {
        let schema = TableSchema(numbers: (0..<30).map { "c\($0)" })
        #expect(try Fixture.problems("breast_logistic", schema) { $0.labelOutput = "labels" }.map(\.code) == [.missingModelOutput])
        #expect(try Fixture.problems("breast_logistic", schema) { $0.labelOutput = "label" }.isEmpty)
    }

    @Test(arguments: [
        ("sigmoid_n", ModelTask.multiclass, 4), ("sigmoid_n1", .multiclass, 4), ("breast_logistic", .regression, 30),
        ("wine_network", .binary, 13),
    ])
    func `scores that cannot answer the task are refused`(model: String, task: ModelTask, features: Int) throws {
        let schema = TableSchema(numbers: (0..<features).map { "c\($0)" })
        #expect(try Fixture.problems(model, schema, task).map(\.code) == [.wrongScoreColumns])
    }

    @Test func `columns that only the run shows are refused then`() throws {
        let chunk = try Expected.load("wine_string_zipmap").chunk()
        let session = try Fixture.session("wine_string_zipmap", chunk.schema, .binary)
        let problem = #expect(throws: Diagnostic.self) { try session.predict(chunk) }
        #expect(problem?.code == .wrongScoreColumns)
    }

    @Test func `a column beyond those that the run shows is refused then`() throws {
        let chunk = try Expected.load("wine_string_zipmap").chunk()
        let session = try Fixture.session("wine_string_zipmap", chunk.schema, .binary) {
            $0.scoreOutput = "output_probability[:,3]"
        }
        let problem = #expect(throws: Diagnostic.self) { try session.predict(chunk) }
        #expect(problem?.code == .unexpectedOutput)
    }

    @Test func `a selector is a name, or a name and a column`() {
        let odd = TensorSpec(name: "odd[:,1]", element: .float32, shape: [nil, 2])
        #expect(ScoreSelector("p[:,1]", outputs: []).column == 1)
        #expect(ScoreSelector("p[:, 12]", outputs: []).output == "p")
        #expect(ScoreSelector("odd[:,1]", outputs: [odd]).column == nil)
        #expect(ScoreSelector("p[:,-1]", outputs: []).column == nil)
    }

    @Test func `a single score of a two-class model belongs to the second class`() {
        let spec = TensorSpec(name: "p", element: .float32, shape: [nil])
        let binding = OutputBinding(task: .binary, score: .init(spec: spec, column: nil, classes: ["no", "yes"]))
        #expect(binding.classes(columns: 1) == ["yes"])
        #expect(binding.classes(columns: 2) == ["no", "yes"])
        #expect(binding.classes(columns: 3) == nil)
    }
}
