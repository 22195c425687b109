import AssayCore
import AssayModelKit
import Foundation
import TestSupport
import Testing

@testable import AssayRuntimes

@Suite struct TreeFileTests {
    private static let faults: [(String, DiagnosticCode)] = [
        ("truncated.json", .truncatedModel), ("truncated.ubj", .truncatedModel), ("empty.json", .emptyModel),
        ("no_json.json", .notXGBoost), ("dump.json", .notXGBoost), ("other.json", .notXGBoost), ("catboost.json", .notXGBoost),
        ("lightgbm_dump.json", .notXGBoost), ("deep.json", .damagedModel), ("circle.json", .damagedModel),
        ("child_outside.json", .damagedModel), ("feature_outside.json", .damagedModel), ("short_list.json", .damagedModel),
        ("tree_missing.json", .damagedModel), ("names_missing.json", .damagedModel), ("leaf_width.json", .damagedModel),
        ("classes.json", .damagedModel), ("newer.json", .modelTooNew),
        ("old_binary.model", .oldXGBoost), ("truncated.txt", .truncatedModel), ("windows_line_ends.txt", .damagedModel),
        ("no_model.txt", .notLightGBM), ("circle.txt", .damagedModel), ("feature_outside.txt", .damagedModel),
        ("short_list.txt", .damagedModel), ("newer.txt", .modelTooNew), ("number_missing.txt", .damagedModel),
        ("word.txt", .damagedModel), ("classes.txt", .damagedModel), ("catboost.cbm", .catBoostModel),
    ]

    @Test(arguments: faults)
    func `every fault has its diagnostic, and none ends the process`(name: String, code: DiagnosticCode) throws {
        let path = Trees.broken(name)
        let problem = #expect(throws: Diagnostic.self) { try Trees.provider(path).open(path: path, runtime: nil) }
        #expect(problem?.code == code)
        #expect(problem?.subject == path && problem?.help?.isEmpty == false)
    }

    @Test func `every broken file is tested`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Trees.broken(""))
        #expect(Set(files) == Set(Self.faults.map(\.0)))
    }

    /// The library is asked only for files that still hang together, and then says itself what it thinks of them.
    @Test(arguments: [
        "xgb_categories.json", "xgb_categories.ubj", "xgb_vector_leaf.json", "lgb_categories.txt", "lgb_linear_leaves.txt",
    ])
    func `no cut and no changed byte ends the process`(model: String) throws {
        let bytes = try Data(contentsOf: Fixture.tree(model))
        try withTemporaryFolder { folder in
            let file = folder.appending(path: model)
            for place in stride(from: 1, to: bytes.count - 1, by: bytes.count / 40) {
                try bytes.prefix(place).write(to: file)
                // What LightGBM writes behind its trees may be left out line by line.
                let isWhole = bytes[..<place].range(of: Data("end of trees".utf8)) != nil && bytes[place - 1] == 0x0a
                if !isWhole {
                    #expect(throws: Diagnostic.self) { try Trees.provider(file.path()).open(path: file.path(), runtime: nil) }
                }
                var changed = bytes
                changed[place] = UInt8(truncatingIfNeeded: place)
                try changed.write(to: file)
                _ = try? Trees.provider(file.path()).open(path: file.path(), runtime: nil)
            }
        }
    }

    @Test func `CatBoost's help names the worker`() {
        let problem = #expect(throws: Diagnostic.self) { try CatBoostFile().describe(path: Trees.broken("catboost.cbm")) }
        #expect(problem?.help?.contains("artifact: {command:") == true)
    }

    @Test func `an XGBoost file is described without its library`() throws {
        for name in ["xgb_early.json", "xgb_early.ubj"] {
            let description = try XGBoostBackend().describe(path: Trees.path(name))
            let facts = try #require(description.ensemble)
            #expect(description.producer == "xgboost" && description.producerVersion == "3.2.0")
            #expect(description.format == (name.hasSuffix("ubj") ? "xgboost-ubj" : "xgboost-json"))
            #expect(facts.objective == "binary:logistic" && facts.booster == "gbtree" && facts.classes == 2)
            #expect(facts.usedRounds < facts.rounds && facts.trees == facts.rounds)
            #expect(facts.features.map(\.name) == ["income", "größe", "age", "owner"] && facts.featuresAreNamed)
            #expect(facts.features.map(\.type) == ["number", "number", "integer", "boolean"])
        }
        let coded = try XGBoostBackend().describe(path: Trees.path("xgb_categories.ubj"))
        #expect(coded.ensemble?.features.map(\.categories) == [nil, 4, 3])
        let linear = try XGBoostBackend().describe(path: Trees.path("xgb_linear.json"))
        #expect(linear.parameterCount == 5 && linear.ensemble?.trees == 0)
    }

    @Test func `a LightGBM file is described without its library`() throws {
        let description = try LightGBMBackend().describe(path: Trees.path("lgb_multiclass.txt"))
        let facts = try #require(description.ensemble)
        #expect(facts.objective == "multiclass num_class:3" && facts.booster == "gbdt" && facts.classes == 3)
        #expect(facts.trees == 12 && facts.rounds == 4 && facts.leaves == 48)
        #expect(description.parameterCount == 12 * 7)
        #expect(facts.parameters["learning_rate"] == "0.4")
        #expect(facts.features.map(\.name) == ["net_income", "größe", "age", "owner"])
        #expect(try LightGBMBackend().describe(path: Trees.path("lgb_unnamed.txt")).ensemble?.featuresAreNamed == false)
        #expect(try LightGBMBackend().describe(path: Trees.path("lgb_codes.txt")).ensemble?.features[1].type == "category")
    }

    @Test func `kinds are told by first bytes where names do not say`() throws {
        try withTemporaryFolder { folder in
            for (model, kind) in [
                ("xgb_early.json", "xgboost-json"), ("xgb_early.ubj", "xgboost-ubj"), ("lgb_binary.txt", "lightgbm-text"),
            ] {
                let copy = folder.appending(path: "model.bin")
                try Data(contentsOf: Fixture.tree(model)).write(to: copy)
                #expect(try Trees.provider(copy.path()).describe(path: copy.path()).format == kind)
            }
        }
    }

    @Test func `a file is held against the release that reads it`() throws {
        let model = try XGBoostBackend().describe(path: Trees.path("xgb_early.json"))
        let here = try XGBoostBackend().compatibility(of: model, runtime: nil)
        #expect(here == Compatibility(supported: true, findings: ["xgboost 3.2.0 wrote the file, which xgboost 3.2.0 reads"]))
        #expect(try !XGBoostBackend().compatibility(of: model, release: (name: "xgboost", version: "3.1.0")).supported)
        #expect(try XGBoostBackend().compatibility(of: model, release: (name: "xgboost", version: "4.0.0")).supported)
        let text = try LightGBMBackend().describe(path: Trees.path("lgb_binary.txt"))
        #expect(try LightGBMBackend().compatibility(of: text, runtime: nil).supported)
        #expect(try !LightGBMBackend().compatibility(of: text, release: (name: "lightgbm", version: "3.3.5")).supported)
        let problem = #expect(throws: Diagnostic.self) {
            try LightGBMBackend().compatibility(of: text, release: (name: "onnxruntime", version: "1.20"))
        }
        #expect(problem?.code == .unknownRelease)
    }

    @Test func `the libraries say what they are, and a wrong one is refused`() throws {
        #expect(try XGBoostBackend.runtime().version == "3.2.0")
        #expect(try LightGBMBackend.runtime().version == "4.7.0")
        let problem = #expect(throws: Diagnostic.self) {
            try XGBoostBackend().open(path: Trees.path("xgb_early.json"), runtime: try LightGBMBackend.runtime().path)
        }
        #expect(problem?.code == .runtimeNotLoadable)
        let absent = #expect(throws: Diagnostic.self) { try LightGBMBackend.runtime(path: "/no/such/lib_lightgbm.so") }
        #expect(absent?.message == "the LightGBM library that `model.runtime` names does not exist")
        let optimized = #expect(throws: Diagnostic.self) {
            try LightGBMBackend().open(
                path: Trees.path("lgb_binary.txt"), runtime: nil, setting: ExecutionSetting(optimization: .basic))
        }
        #expect(optimized?.code == .noSuchSetting)
    }

    @Test func `an active virtual environment is searched after what comes with assay`() throws {
        try withTemporaryFolder { folder in
            let library = folder.appending(path: "lib/python3.11/site-packages/xgboost/lib")
            try FileManager.default.createDirectory(at: library, withIntermediateDirectories: true)
            try Data().write(to: library.appending(path: "libxgboost.so"))
            let environment = ["VIRTUAL_ENV": folder.path(percentEncoded: false)]
            let search = RuntimeSearch(
                .xgboost, named: nil, environment: environment, executable: URL(filePath: "/opt/assay/bin/assay"))
            #expect(search.candidates.count == 3)
            #expect(search.candidates[0] == "/opt/assay/lib/assay/xgboost/lib/libxgboost.so")
            #expect(search.candidates[1].hasSuffix("site-packages/xgboost/lib/libxgboost.so"))
            #expect(search.candidates[2] == "libxgboost.so")
        }
    }
}
