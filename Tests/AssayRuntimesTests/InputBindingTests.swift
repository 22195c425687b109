import AssayCore
import AssayModelKit
import AssayTabular
import TestSupport
import Testing

@testable import AssayRuntimes

@Suite struct InputBindingTests {
    private static let four = TableSchema(numbers: ["a", "b", "c", "d"])

    @Test func `columns with another role are not features`() throws {
        let schema = TableSchema(numbers: ["label", "a", "b", "c", "d", "weight"])
        let bound = try Fixture.open("sigmoid_n").bind(
            BindingRequest(schema: schema, table: "rows.csv", reserved: ["label", "weight"], task: .binary))
        #expect(bound.columns == ["a", "b", "c", "d"])
    }

    @Test func `the manifest's features decide the order`() throws {
        let bound = try Fixture.open("sigmoid_n").bind(
            BindingRequest(schema: Self.four, table: "rows.csv", features: ["d", "b", "a", "c"], task: .binary))
        #expect(bound.columns == ["d", "b", "a", "c"])
    }

    @Test func `the order of features decides the scores`() throws {
        let columns = ["a", "b", "c", "d"].enumerated().map { Column(name: $1, doubles: [Double($0), 1, -1]) }
        let chunk = Chunk(columns)
        let table = try Fixture.session("sigmoid_n", chunk.schema, .binary).predict(chunk)
        let listed = try Fixture.session("sigmoid_n", chunk.schema, .binary) { $0.features = ["d", "c", "b", "a"] }.predict(chunk)
        #expect(table.scores[0] != listed.scores[0])
    }

    @Test func `too few columns are named with the input and its shape`() throws {
        let problem = try #require(try Fixture.problems("sigmoid_n", TableSchema(numbers: ["a", "b", "c"])).first)
        #expect(problem.code == .wrongFeatureCount)
        #expect(problem.message == "input `features` takes 4 values a row, but the columns give 3")
        #expect(problem.details[0].hasSuffix("sigmoid_n.onnx, input `features`, float32 [rows, 4]"))
        #expect(problem.details[1] == "columns, from the table: a, b, c")
        #expect(problem.help != nil)
    }

    @Test func `text in a matrix of floats is found before any row is read`() throws {
        let schema = TableSchema(["a": .float64, "city": .string, "c": .int64, "d": .bool])
        let problem = try #require(try Fixture.problems("sigmoid_n", schema).first)
        #expect(problem.code == .wrongFeatureType)
        #expect(problem.message == "column `city` holds text, but input `features` needs numbers")
        #expect(problem.subject == "rows.csv, column city")
    }

    @Test(arguments: [
        ("age", LogicalType.string, "column `age` holds text, but input `age` needs numbers"),
        ("age", .date, "column `age` holds date, but input `age` needs numbers"),
        ("visits", .float64, "column `visits` holds number, but input `visits` needs integers"),
        ("visits", .null, "column `visits` holds nothing but nulls, but input `visits` needs integers"),
        ("member", .int64, "column `member` holds integer, but input `member` needs booleans"),
        ("city", .int64, "column `city` holds integer, but input `city` needs text"),
        ("balance", .timestamp(zone: nil), "column `balance` holds timestamp, but input `balance` needs numbers"),
    ])
    func `a column of the wrong type is named with its input`(column: String, type: LogicalType, message: String) throws {
        let problems = try Fixture.problems("five_types", Self.fiveTypes(column, type))
        #expect(problems.map(\.code) == [.wrongFeatureType])
        #expect(problems.map(\.message) == [message])
        #expect(problems[0].help != nil)
    }

    @Test(arguments: [
        ("age", LogicalType.int64), ("age", .bool), ("age", .decimal), ("age", .null), ("visits", .bool), ("balance", .int64),
    ])
    func `types that convert without loss of meaning bind`(column: String, type: LogicalType) throws {
        #expect(try Fixture.problems("five_types", Self.fiveTypes(column, type)).isEmpty)
    }

    @Test func `all problems come at once`() throws {
        let schema = TableSchema(["visits": .string, "member": .string, "city": .bool, "balance": .float64])
        let problems = try Fixture.problems("five_types", schema, .multiclass)
        #expect(
            problems.map(\.code) == [
                .wrongFeatureType, .wrongFeatureType, .wrongFeatureType, .missingFeatureColumn, .wrongScoreColumns,
            ])
    }

    @Test func `an input without a column is named`() throws {
        let schema = TableSchema(["age": .float64, "visits": .int64, "member": .bool, "balance": .float64])
        let problem = try #require(try Fixture.problems("five_types", schema).first)
        #expect(problem.message == "input `city` of the model has no column")
        #expect(problem.details.contains("columns of the table: age, visits, member, balance"))
    }

    @Test func `a feature that the table lacks is named`() throws {
        let problems = try Fixture.problems("sigmoid_n", Self.four) { $0.features = ["a", "b", "c", "e"] }
        #expect(problems.map(\.code) == [.missingFeatureColumn, .wrongFeatureCount])
        #expect(problems[0].message == "the table has no column `e`")
    }

    @Test func `a feature that no input reads is named`() throws {
        let schema = TableSchema(["b": .int64, "a": .float64, "c": .float64])
        let problems = try Fixture.problems("logits_n", schema) { $0.features = ["a", "b", "c"] }
        #expect(problems.map(\.message) == ["no input of the model reads the feature `c`"])
        #expect(try Fixture.problems("logits_n", schema).isEmpty)
    }

    @Test func `an input whose column the features leave out is named`() throws {
        let problems = try Fixture.problems("logits_n", TableSchema(["b": .int64, "a": .float64])) { $0.features = ["a"] }
        #expect(problems.map(\.message) == ["input `b` of the model has no column"])
    }

    @Test func `two matrices without columns of their own are ambiguous`() throws {
        let problems = try Fixture.problems("list_and_matrix", TableSchema(numbers: ["p", "q"]), .regression)
        #expect(problems.map(\.code) == [.ambiguousInputs])
        #expect(problems[0].details.contains("input `image`, float32 [rows, 8, 8]"))
    }

    @Test func `lists of the wrong length do not fill a tensor`() throws {
        let schema = TableSchema(["image": .fixedList(.float64, 63)])
        #expect(try Fixture.problems("digits_convolution", schema, .multiclass).map(\.code) == [.wrongFeatureCount])
    }

    @Test func `as many plain columns as a tensor has elements fill it too`() throws {
        let schema = TableSchema(numbers: (0..<64).map { "pixel_\($0)" })
        #expect(try Fixture.problems("digits_convolution", schema, .multiclass).isEmpty)
    }

    @Test(arguments: [
        ([nil, nil, 8], 64, [3, 8, 8]), ([nil, 30], 30, [3, 30]), ([nil, nil], 5, [3, 5]), ([nil], 1, [3]), ([], 4, [3, 4]),
    ])
    func `the free dimension of a row takes what the others leave`(shape: [Int?], width: Int, wanted: [Int]) {
        let spec = TensorSpec(name: "x", element: .float32, shape: shape)
        #expect(spec.accepts(width: width))
        #expect(InputBinding(spec: spec, columns: [], width: width).shape(rows: 3) == wanted)
        #expect(!TensorSpec(name: "x", element: .float32, shape: [nil, nil, 8]).accepts(width: width + 1))
    }

    @Test func `a model with a fixed number of rows is refused`() throws {
        let problem = try #require(try Fixture.problems("batch_of_one", TableSchema(numbers: ["a", "b"])).first)
        #expect(problem.code == .unusableInput)
        #expect(problem.details.contains("the first dimension is fixed to 1"))
    }

    @Test func `an empty table schema is a problem, not a crash`() throws {
        #expect(try Fixture.problems("sigmoid_n", TableSchema(fields: [])).map(\.code) == [.wrongFeatureCount])
    }

    @Test(arguments: [
        ("a,b , c", ["a", "b", "c"]), ("[\"a, b\", \"ü\"]", ["a, b", "ü"]), ("alone", ["alone"]),
    ])
    func `feature names in the metadata are a JSON list or split at commas`(text: String, names: [String]) {
        #expect(FeatureNames.parse(text) == names)
    }

    private static func fiveTypes(_ column: String, _ type: LogicalType) -> TableSchema {
        let types: KeyValuePairs<String, LogicalType> = [
            "age": .float64, "visits": .int64, "member": .bool, "city": .string, "balance": .float64,
        ]
        return TableSchema(fields: types.map { Field(name: $0.key, type: $0.key == column ? type : $0.value) })
    }
}
