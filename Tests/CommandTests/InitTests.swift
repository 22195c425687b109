import Foundation
import TestSupport
import Testing

/// `assay init` as somebody meets it who has a model and a table.
struct InitTests {
    /// A fixture's files in a folder, and what they need said.
    struct Case: CustomTestStringConvertible, Sendable {
        var scenario: String
        var options: [String]
        var table = "test.csv"
        var task: String
        var testDescription: String { "\(scenario) \(table) \(options.joined(separator: " "))" }
    }

    static let cases: [Case] = [
        Case(
            scenario: "credit",
            options: ["--label", "repaid", "--group", "sex", "--group", "age", "--id", "loan_id", "--time", "issued_at"],
            table: "test.parquet", task: "binary"),
        Case(scenario: "breast_cancer", options: ["--label", "malignant", "--id", "patient_id"], task: "binary"),
        Case(scenario: "wine", options: ["--label", "cultivar", "--id", "bottle_id"], task: "multiclass"),
        Case(scenario: "diabetes", options: ["--label", "progression", "--id", "patient_id"], task: "regression"),
    ]

    private static func copy(_ scenario: String, _ names: [String], to folder: URL) throws {
        for name in names {
            let source = Repository.fixture("scenarios/\(scenario)/\(name)")
            try FileManager.default.copyItem(at: source, to: folder.appending(path: source.lastPathComponent))
        }
    }

    @Test(arguments: cases) func `the manifest passes at once, and says what its bounds follow from`(_ item: Case) throws {
        try withTemporaryFolder { folder in
            try Self.copy(item.scenario, ["model.onnx", "data/\(item.table)"], to: folder)
            let made = try AssayProcess.run(["init", "--model", "model.onnx", "--data", item.table] + item.options, in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.output.hasSuffix("next: assay run\n"))
            let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            #expect(
                text.contains("task: \(item.task)") && text.contains("artifact: model.onnx")
                    && text.contains("source: \(item.table)"))
            #expect(text.contains(" to ") && !text.contains("2026") && !text.contains("- \n"))
            let run = try AssayProcess.run(["run", "--no-history"], in: folder)
            #expect(run.status == 0 && run.output.contains("PASS performance/"), "\(text)\n\(run.output)\n\(run.errors)")
            #expect(!run.output.contains("FAIL") && !run.output.contains("INCONCLUSIVE"), "\(run.output)")
            let again = try AssayProcess.run(
                ["init", "--model", "model.onnx", "--data", item.table, "--force"] + item.options, in: folder)
            #expect(again.status == 0)
            #expect(try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8) == text)
        }
    }

    @Test func `bounds stand at the lower end of the interval, on the safe side`() throws {
        try withTemporaryFolder { folder in
            try Self.copy("credit", ["model.onnx", "data/test.parquet"], to: folder)
            #expect(
                try AssayProcess.run(
                    [
                        "init", "--model", "model.onnx", "--data", "test.parquet", "--label", "repaid", "--group", "sex",
                        "--weight",
                        "exposure",
                    ], in: folder
                ).status == 0)
            let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            // scikit-learn and DeLong: 0.752, 0.744 to 0.760; Fairlearn: 0.690.
            #expect(text.contains("- roc_auc >= 0.74") && text.contains("# 0.752 (0.744 to 0.760)"))
            #expect(text.contains("worse than the usual >= 0.8; 0.690"), "\(text)")
            let record = try AssayProcess.run(["run", "--format", "json", "--no-history"], in: folder)
            let run = try JSONDecoder().decode(Bounds.self, from: Data(record.output.utf8))
            let judged = run.checks.filter { $0.family == "performance" && $0.bound != nil && $0.interval != nil }
            #expect(judged.count >= 6)
            for check in judged {
                let (bound, interval) = (try #require(check.bound), try #require(check.interval))
                let isUpper = check.comparison == "<="
                #expect(isUpper ? bound >= interval.upper : bound <= interval.lower, "\(check.name)")
                #expect(abs(bound - (isUpper ? interval.upper : interval.lower)) <= 0.01 * abs(bound), "\(check.name)")
            }
        }
    }

    private struct Bounds: Decodable {
        struct Interval: Decodable { var lower: Double, upper: Double }
        struct Check: Decodable {
            var name: String, family: String, comparison: String?, bound: Double?, interval: Interval?
        }
        var checks: [Check]
    }

    @Test func `a table with scores needs no model`() throws {
        try withTemporaryFolder { folder in
            let rows = (0..<200).map { "\($0 % 2),\(Double(($0 * 37) % 100) / 200 + Double($0 % 2) * 0.4)" }
            try ("label,score\n" + rows.joined(separator: "\n") + "\n").write(
                to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
            let made = try AssayProcess.run(["init", "--data", "rows.csv", "--label", "label", "--score", "score"], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(try AssayProcess.run(["run"], in: folder).status == 0)
            // Separated by something else, and with a reference of its own.
            try ("label;score\n" + rows.joined(separator: "\n").replacing(",", with: ";") + "\n").write(
                to: folder.appending(path: "rows.txt.csv"), atomically: true, encoding: .utf8)
            let other = try AssayProcess.run(
                ["init", "--data", "rows.txt.csv", "--reference", "rows.csv", "--yes", "--output", "other.yaml"], in: folder)
            #expect(other.status == 0 && other.output.hasSuffix("next: assay run other.yaml\n"), "\(other.errors)")
            #expect(try AssayProcess.run(["run", "other.yaml"], in: folder).status == 0)
            let silent = try AssayProcess.run(["init", "--data", "rows.csv", "--label", "label", "--force"], in: folder)
            #expect(silent.status == 2 && silent.errors.contains("CL160") && silent.errors.contains("--score"), "\(silent.errors)")
            let yes = try AssayProcess.run(["init", "--data", "rows.csv", "--yes", "--output", "gate/other.yaml"], in: folder)
            #expect(yes.status == 5, "a folder that is not there is said: \(yes.errors)")
        }
    }

    @Test func `names that YAML readers would take for something else are read correctly`() throws {
        try withTemporaryFolder { folder in
            let rows = (0..<120).map {
                "\($0 % 3 == 0 ? "yes" : "no"),\(Double(($0 * 53) % 100) / 100),\($0 % 2 == 0 ? "f" : "m"),\($0 % 4)"
            }
            try ("no,a: b,größe 日本,on\n" + rows.joined(separator: "\n") + "\n").write(
                to: folder.appending(path: "rows with space.csv"), atomically: true, encoding: .utf8)
            let made = try AssayProcess.run(
                [
                    "init", "--data", "rows with space.csv", "--label", "no", "--score", "a: b", "--group", "größe 日本", "--group",
                    "on",
                ],
                in: folder)
            #expect(made.status == 0, "\(made.errors)")
            let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            #expect(
                text.contains("label: \"no\"") && text.contains("positive: \"yes\"") && text.contains("score: \"a: b\""), "\(text)")
            let run = try AssayProcess.run(["run"], in: folder)
            #expect(run.status == 0, "\(text)\(run.output)\(run.errors)")
        }
    }

    @Test(arguments: [
        (["--label", "y", "--score", "s"], "y,s\n1,0.2\n1,0.3\n", "CL168", "holds one value"),
        (["--label", "y", "--score", "s"], "y,s\n1,0.2\n", "CL168", "1 row"),
        (["--label", "y", "--score", "s"], "y,s\n,0.2\n,0.3\n", "CL168", "holds no value"),
        (["--label", "y", "--score", "s"], "y,s\n", "CL167", "no rows"),
        (["--label", "z", "--score", "s"], "y,s\n1,0.2\n0,0.3\n", "CL142", "no column `z` (--label)"),
        (["--score", "s"], "q,s\n1,0.2\n0,0.3\n", "CL160", "--label"),
        (["--label", "y", "--score", "s"], "y,s\ncat,0.2\ndog,0.3\n", "CL160", "--positive"),
        (["--label", "y", "--score", "s", "--positive", "2"], "y,s\n1,0.2\n0,0.3\n", "CL165", "--positive"),
        (["--label", "y", "--score", "s"], "y,s\n1,0.2\n2,0.3\n3,0.1\n", "CL160", "--task"),
        (["--label", "y", "--score", "s"], "y,s\n1,0.2\n0,\n1,0.3\n", "CL169", "the model's output is NaN"),
        (["--label", "y", "--model", "rows.csv"], "y,s\n1,0.2\n0,0.3\n", "CL164", "not a model file"),
        (["--label", "y", "--model", "gone.onnx"], "y,s\n1,0.2\n0,0.3\n", "CL163", "gone.onnx"),
    ]) func `what stands in the way is said, and nothing is written`(
        _ options: [String], _ rows: String, _ code: String, _ words: String
    )
        throws
    {
        try withTemporaryFolder { folder in
            try rows.write(to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
            let made = try AssayProcess.run(["init", "--data", "rows.csv"] + options, in: folder)
            #expect(made.status == 2 && made.errors.contains("error[\(code)]") && made.errors.contains(words), "\(made.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["rows.csv"])
        }
    }

    @Test func `files that are there are never written over without force`() throws {
        try withTemporaryFolder { folder in
            try "label,score\n1,0.9\n0,0.1\n1,0.8\n0,0.3\n".write(
                to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
            try "mine".write(to: folder.appending(path: "assay.contract.yaml"), atomically: true, encoding: .utf8)
            let made = try AssayProcess.run(["init", "--data", "rows.csv", "--yes"], in: folder)
            #expect(made.status == 2 && made.errors.contains("CL162") && made.errors.contains("assay.contract.yaml"))
            #expect(try String(contentsOf: folder.appending(path: "assay.contract.yaml"), encoding: .utf8) == "mine")
        }
    }

    @Test func `a person at a terminal is asked, and asked again`() throws {
        try withTemporaryFolder { folder in
            let rows = (0..<60).map {
                "\($0 % 2 == 0 ? "cat" : "dog"),\(Double(($0 * 31) % 60) / 60),\($0 % 3 == 0 ? "north" : "south")"
            }
            try ("animal,score,region\n" + rows.joined(separator: "\n") + "\n").write(
                to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
            // The label, wrong and right; the score as it is suggested; the positive value; no groups.
            let run = try AssayProcess.atTerminal(
                ["init", "--data", "rows.csv"], answers: ["anmal", "animal", "", "dog", ""], in: folder)
            #expect(run.output.contains("did you mean `animal`?"))
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            #expect(
                text.contains("label: animal") && text.contains("positive: dog") && text.contains("#   region: region"), "\(text)")
            #expect(try AssayProcess.run(["run"], in: folder).status == 0)
        }
    }
}
