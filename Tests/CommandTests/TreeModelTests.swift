import Foundation
import TestSupport
import Testing

/// XGBoost and LightGBM models in the real binary: verdicts, repetitions in processes of their own, frozen predictions, errors.
@Suite struct TreeModelTests {
    private static let rows = """
        income,net income,größe,age,owner,label,word,kind,stage
        3.5,3.5,0.1,25,true,1,yes,b,2
        0.2,0.2,,61,false,0,no,a,1
        ,,1.4,33,true,1,yes,b,2
        5.9,5.9,-0.7,47,false,1,yes,c,3
        1.1,1.1,0.3,80,true,0,no,a,1
        2.7,2.7,-2.1,19,false,0,no,b,2

        """

    private struct Record: Decodable {
        struct Environment: Decodable { var runtimes: [String: String] }
        struct Check: Decodable { var observed: Double? }
        var environment: Environment
        var checks: [Check]
        var summary: Summary
    }

    private struct Summary: Decodable { var pass, error: Int }

    private func run(
        _ model: String, _ settings: String, label: String = "label", checks: String, _ command: [String] = ["run"]
    ) throws -> (run: AssayProcess, record: Record?) {
        try withTemporaryFolder { folder in
            try Self.rows.write(to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
            try FileManager.default.copyItem(
                at: Repository.fixture("trees").appending(path: model), to: folder.appending(path: model))
            try """
            assay: 1
            model: {name: trees, artifact: \(model), \(settings)}
            data: {evaluation: {source: rows.csv, label: \(label)}}
            baseline: {artifact: \(model)}
            checks:
            \(checks)
            """.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
            if checks.contains("golden") { #expect(try AssayProcess.run(["golden", "--update"], in: folder).status == 0) }
            let run = try AssayProcess.run(command + ["--no-history", "--json", "run.json"], in: folder)
            let record = folder.appending(path: "run.json")
            guard FileManager.default.fileExists(atPath: record.path(percentEncoded: false)) else { return (run, nil) }
            return (run, try JSONDecoder().decode(Record.self, from: Data(contentsOf: record)))
        }
    }

    @Test(arguments: [("xgb_early.ubj", "xgboost", "3.2.0"), ("lgb_binary.txt", "lightgbm", "4.7.0")])
    func `all that repeats and compares predictions works`(model: String, runtime: String, version: String) throws {
        let checks = """
              performance: {require: [roc_auc >= 0.5, roc_auc >= baseline, prediction_changes <= 0, throughput]}
              reproducibility:
                golden: golden.json
                require: [golden == 0, prediction_mismatches(threads) == 0, prediction_mismatches(processes) == 0]
              environment: {require: [opset_supported == 1, ir_version_supported == 1]}
            """
        let (run, record) = try run(model, "task: binary, positive: 1", checks: checks)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(record?.environment.runtimes == [runtime: version])
        #expect(record?.summary.pass == 8)
    }

    @Test func `labels of text need the names of the classes`() throws {
        let checks = "  performance: {require: [accuracy >= 0.5, log_loss <= 2]}"
        let unnamed = try run("xgb_multiclass.ubj", "task: multiclass", label: "kind", checks: checks).run
        #expect(unnamed.status == 3 && unnamed.errors.contains("error[MD155]: label column `kind` holds text"))
        let named = try run("xgb_multiclass.ubj", "task: multiclass, classes: [a, b, c]", label: "kind", checks: checks)
        #expect(named.record?.summary.error == 0 && named.record?.checks.count == 2)
        let shifted = try run(
            "xgb_multiclass.ubj", "task: multiclass, outputs: {score: probabilities}", label: "stage", checks: checks
        ).run
        #expect(shifted.status == 3 && shifted.errors.contains("error[MD159]"))
        let binary = try run("lgb_binary.txt", "task: binary, positive: no, classes: [no, yes]", label: "word", checks: checks).run
        #expect(binary.errors.contains("MF"), "`no` reads as a truth value, which the manifest refuses")
        let quoted = try run(
            "lgb_binary.txt", "task: binary, positive: \"no\", classes: [\"no\", \"yes\"]", label: "word",
            checks: "  performance: {require: [roc_auc]}")
        let other = try run("lgb_binary.txt", "task: binary, positive: 1", checks: "  performance: {require: [roc_auc]}")
        #expect(quoted.record?.checks.first?.observed != nil)
        #expect(quoted.record?.checks.first?.observed == other.record?.checks.first?.observed)
    }

    @Test func `a model of another task ends the run before data is read`() throws {
        let found = try run("xgb_poisson.json", "task: binary, positive: 1", checks: "  performance: {require: [roc_auc >= 0.5]}")
            .run
        #expect(found.status == 3)
        #expect(found.errors.contains("error[MD151]: the model was trained for `count:poisson`, which is no binary task"))
    }

    @Test func `classes of a regression, and three of a binary model, are refused`() throws {
        let checks = "  performance: {require: [rmse <= 9]}"
        #expect(try run("xgb_poisson.json", "task: regression, classes: [a, b]", checks: checks).run.status == 2)
        #expect(
            try run("xgb_logistic.json", "task: binary, classes: [a, b, c]", checks: "  performance: {require: [roc_auc]}").run
                .status == 2)
    }

    @Test func `inspect and doctor know the kinds`() throws {
        let path = Repository.fixture("trees").appending(path: "lgb_categories.txt").path(percentEncoded: false)
        let inspected = try AssayProcess.run(["inspect", path, "--json"], in: Repository.root)
        #expect(inspected.status == 0 && inspected.output.contains("\"objective\" : \"binary sigmoid:1\""))
        let doctor = try AssayProcess.run(["doctor"], in: Repository.root)
        #expect(doctor.output.contains("xgboost      3.2.0 at ") && doctor.output.contains("lightgbm     4.7.0 at "))
    }
}
