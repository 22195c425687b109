import AssayCore
import AssayModelKit
import AssayTabular
import Foundation
import TestSupport
import Testing

@testable import AssayRuntimes

@Suite struct TreeBindingTests {
    private let schema: TableSchema = TableSchema([
        "income": .float64, "größe": .float64, "age": .int64, "owner": .bool, "label": .int64,
    ])

    @Test(arguments: [
        ("xgb_share.json", ModelTask.multiclass), ("xgb_poisson.json", .binary), ("xgb_logistic.json", .regression),
        ("xgb_multiclass.ubj", .binary), ("xgb_multiclass.ubj", .regression), ("xgb_aft.json", .binary),
    ])
    func `a model of another task is an error before data is read`(model: String, task: ModelTask) throws {
        let problems = try Trees.problems(model, schema, task)
        #expect(problems.map(\.code) == [.wrongObjective])
        #expect(problems.first?.help != nil)
    }

    @Test func `LightGBM's objectives are held against the task too`() throws {
        let schema = TableSchema(["net income": .float64, "größe": .float64, "age": .int64, "owner": .bool])
        #expect(try Trees.problems("lgb_huber.txt", schema, .binary).map(\.code) == [.wrongObjective])
        #expect(try Trees.problems("lgb_multiclass.txt", schema, .regression).map(\.code) == [.wrongObjective])
        #expect(try Trees.problems("lgb_binary.txt", schema, .multiclass).map(\.code) == [.wrongObjective])
        #expect(try Trees.problems("lgb_own.txt", schema, .regression).isEmpty)
        #expect(try Trees.problems("lgb_binary.txt", schema, .binary).isEmpty)
        let listed = ["age", "net income", "größe", "owner"]
        #expect(try Trees.problems("lgb_binary.txt", schema, .binary) { $0.features = listed }.isEmpty)
    }

    @Test func `several predicted values need one to be chosen`() throws {
        let problems = try Trees.problems("xgb_quantiles.json", schema, .regression)
        #expect(problems.map(\.code) == [.wrongScoreColumns])
        #expect(problems.first?.help?.contains("prediction[:,0]") == true)
        let outside = try Trees.problems("xgb_quantiles.json", schema, .regression) { $0.scoreOutput = "prediction[:,3]" }
        #expect(outside.map(\.code) == [.missingModelOutput])
        let unknown = try Trees.problems("xgb_quantiles.json", schema, .regression) { $0.scoreOutput = "leaves" }
        #expect(unknown.map(\.code) == [.missingModelOutput])
    }

    @Test func `a missing column names the nearest one`() throws {
        let schema = TableSchema(["incme": .float64, "größe": .float64, "age": .int64, "owner": .bool])
        let problems = try Trees.problems("xgb_logistic.json", schema)
        #expect(problems.map(\.code) == [.missingFeatureColumn])
        #expect(problems.first?.message == "the table has no column `income`")
        #expect(problems.first?.help?.contains("did you mean `incme`?") == true)
    }

    @Test func `text in a numeric feature is refused, and says why`() throws {
        let schema = TableSchema(["income": .string, "größe": .float64, "age": .date, "owner": .bool])
        let problems = try Trees.problems("xgb_logistic.json", schema)
        #expect(problems.map(\.code) == [.wrongFeatureType, .wrongFeatureType])
        #expect(problems.first?.subject == "rows.csv, column income")
    }

    @Test func `the manifest's features have to be the model's`() throws {
        let problems = try Trees.problems("xgb_logistic.json", schema) { $0.features = ["income", "größe", "age", "ownr"] }
        #expect(Set(problems.map(\.code)) == [.unusedFeature, .unlistedFeature])
        #expect(problems.contains { $0.help == "did you mean `owner`?" })
    }

    @Test func `a model without names takes the listed columns, and as many as it has`() throws {
        #expect(try Trees.problems("xgb_unnamed.json", schema, .regression).map(\.code) == [.wrongFeatureCount])
        let listed = ["income", "größe", "age", "owner"]
        #expect(try Trees.problems("xgb_unnamed.json", schema, .regression) { $0.features = listed }.isEmpty)
        #expect(try Trees.problems("lgb_unnamed.txt", schema, .regression) { $0.reserved = ["label"] }.isEmpty)
        let absent = try Trees.problems("lgb_unnamed.txt", schema, .regression) { $0.features = ["a"] + listed.dropFirst() }
        #expect(absent.map(\.code) == [.missingFeatureColumn])
    }

    @Test func `categories of text need text, and those of numbers need numbers`() throws {
        let schema = TableSchema(["x": .float64, "color": .int64, "zone": .string, "grade": .string])
        #expect(try Trees.problems("xgb_categories.json", schema).map(\.code) == [.categoryType, .categoryType])
        let codes = TableSchema(["x": .float64, "color": .string, "zone": .int64])
        let problems = try Trees.problems("lgb_codes.txt", codes)
        #expect(problems.map(\.code) == [.categoryType])
        #expect(problems.first?.details == ["the model file does not say which codes its categories have"])
        let unplaced = TableSchema(["x": .float64, "color": .string, "zone": .int64, "grade": .int64])
        #expect(try Trees.problems("lgb_categories.txt", unplaced).map(\.code) == [.unplacedCategories])
    }

    @Test func `XGBoost refuses a category that was not in training, with its row`() throws {
        let chunk = Chunk([
            Column(name: "x", doubles: [1, 2]), Column(name: "color", strings: ["rot", "pink"]),
            Column(name: "zone", int64s: [10, 20]),
        ])
        let session = try Trees.session("xgb_categories.json", chunk.schema, .binary)
        let problem = #expect(throws: Diagnostic.self) { try session.predict(chunk) }
        #expect(problem?.code == .unknownCategory)
        #expect(problem?.subject == "rows.csv, row 2, column color")
    }

    @Test(arguments: [Double.infinity, -.infinity, 1e300])
    func `XGBoost takes no infinite values`(value: Double) throws {
        let chunk = Chunk([
            Column(name: "age", int64s: [1, 2]), Column(name: "income", doubles: [1, 2]),
            Column(name: "größe", doubles: [nil, value]), Column(name: "owner", bools: [true, false]),
        ])
        let session = try Trees.session("xgb_logistic.json", chunk.schema, .binary)
        let problem = #expect(throws: Diagnostic.self) { try session.predict(chunk) }
        #expect(problem?.code == .infiniteFeature)
        #expect(problem?.subject == "rows.csv, row 2, column größe")
    }

    @Test func `classes have names where the manifest gives them`() throws {
        let text = TableSchema(fields: schema.fields.dropLast() + [Field(name: "label", type: .string)])
        #expect(try Trees.problems("xgb_logistic.json", text) { $0.label = "label" }.map(\.code) == [.wrongClasses])
        #expect(try Trees.problems("xgb_multiclass.ubj", text, .multiclass) { $0.label = "label" }.map(\.code) == [.wrongClasses])
        let named = try Trees.problems("xgb_logistic.json", text) {
            ($0.label, $0.classes, $0.positive) = ("label", ["no", "yes"], "no")
        }
        #expect(named.isEmpty)
        #expect(
            try Trees.problems("xgb_multiclass.ubj", schema, .multiclass) { $0.classes = ["a", "b"] }.map(\.code) == [.wrongClasses]
        )
        #expect(try Trees.problems("xgb_logistic.json", schema) { $0.positive = "2" }.map(\.code) == [.wrongClasses])
        #expect(try Trees.problems("xgb_logistic.json", schema) { $0.positive = "true" }.isEmpty)
        #expect(try Trees.problems("xgb_logitraw.json", schema) { $0.positive = "0" }.map(\.code) == [.wrongClasses])
    }
}
