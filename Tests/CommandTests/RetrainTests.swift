import Foundation
import TestSupport
import Testing

/// Training again, in repositories of their own; the training is a shell script that copies or mixes models.
struct RetrainTests {
    typealias Record = PolicyTests.Record

    /// A repository whose `train.sh` is committed.
    private static func repository(
        _ folder: URL, script: String, retrain: String = "inputs: [train.sh, one.onnx, other.onnx], outputs: [model.onnx]",
        _ requirements: [String]
    ) throws {
        let files = [
            ("scenarios/breast_cancer/data/test.csv", "test.csv"), ("models/breast_boosting.onnx", "one.onnx"),
            ("models/breast_logistic.onnx", "other.onnx"), ("models/breast_boosting.onnx", "model.onnx"),
        ]
        for (from, to) in files { try FileManager.default.copyItem(at: Repository.fixture(from), to: folder.appending(path: to)) }
        try script.write(to: folder.appending(path: "train.sh"), atomically: true, encoding: .utf8)
        let manifest = """
            assay: 1
            model: {name: cancer, artifact: model.onnx, task: binary, positive: 1}
            data: {evaluation: {source: test.csv, label: malignant, id: patient_id}}
            retrain: {command: [sh, train.sh], \(retrain)}
            checks:
              performance: {require: [roc_auc, accuracy]}
              reproducibility:
                require:
            \(requirements.map { "      - \($0)\n" }.joined())
            """
        try manifest.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
        try git(folder, "init", "-q")
        try git(folder, "add", ".")
        try git(folder, "commit", "-qm", "first")
    }

    private static func git(_ folder: URL, _ arguments: String...) throws {
        let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
        let process = try AssayProcess.run(URL(filePath: "/usr/bin/git"), identity + arguments, in: folder)
        try #require(process.status == 0, "\(process.errors)")
    }

    private static func run(_ folder: URL, environment: [String: String] = [:]) throws -> [Record.Check] {
        let process = try AssayProcess.run(["run", "--no-history", "--format", "json"], in: folder, environment: environment)
        let record = try JSONDecoder().decode(Record.self, from: Data(process.output.utf8))
        return record.checks.filter { $0.name.hasPrefix("reproducibility/") }
    }

    /// Without what ONNX Runtime keeps in the home of the tests, which is this folder.
    private static func status(_ folder: URL) throws -> [String] {
        try AssayProcess.run(URL(filePath: "/usr/bin/git"), ["status", "--porcelain", "--ignored"], in: folder).output
            .split(separator: "\n").map(String.init).filter { !$0.contains(".cache/") }
    }

    @Test func `a faithful training repeats to the byte, and touches nothing of the work tree`() throws {
        try withTemporaryFolder { folder in
            try Self.repository(
                folder, script: "cp one.onnx model.onnx\n",
                [
                    "retrain_artifact_mismatches == 0", "retrain_artifact_mismatches(committed) == 0",
                    "retrain_prediction_difference == 0",
                    "retrain_measure_spread(roc_auc) <= 0.01",
                ])
            try "rm train.sh".write(to: folder.appending(path: "train.sh"), atomically: true, encoding: .utf8)
            let checks = try Self.run(folder)
            #expect(checks.map(\.outcome) == ["pass", "pass", "pass", "pass"], "\(checks)")
            let findings = try #require(checks[0].details?.findings)
            #expect(findings.contains { $0.contains("bitwise repeatability (ACM 1.1: same team, same setup)") }, "\(findings)")
            #expect(findings.contains { $0.contains("declared and not read: other.onnx") || $0.contains("no access times") })
            #expect(checks[3].details?.findings?.contains { $0.contains("inside the noise") } == true, "\(checks[3])")
            #expect(try Self.status(folder) == [" M train.sh", "?? .assay/"], "the commit's script ran, and only logs are new")
            let branches = try AssayProcess.run(URL(filePath: "/usr/bin/git"), ["worktree", "list"], in: folder).output
            #expect(branches.split(separator: "\n").count == 1)
        }
    }

    @Test func `an outside state, undeclared files and a leaking variable are told`() throws {
        try withTemporaryFolder { folder in
            let counter = folder.appending(path: ".git/count").path(percentEncoded: false)
            let script = """
                echo x >> '\(counter)'
                if [ $(( $(wc -l < '\(counter)') % 2 )) = 0 ]; then cp one.onnx model.onnx; else cp other.onnx model.onnx; fi
                cat test.csv > /dev/null
                echo log > train.log
                echo "secret is [$SECRET], listed is [$LISTED]"
                """
            try Self.repository(
                folder, script: script,
                retrain: "inputs: [train.sh, one.onnx, other.onnx], outputs: [model.onnx], environment: {LISTED: here}",
                [
                    "retrain_artifact_mismatches == 0", "retrain_prediction_difference(absolute) <= 1e-6",
                    "retrain_measure_spread(accuracy) == 0",
                ])
            let checks = try Self.run(folder, environment: ["SECRET": "leaked"])
            #expect(checks.map(\.outcome) == ["fail", "fail", "fail"], "\(checks)")
            #expect(checks[0].observed == 1)
            let findings = try #require(checks[0].details?.findings)
            #expect(findings.contains { $0.contains("`model.onnx` differs between trainings") }, "\(findings)")
            #expect(findings.contains { $0.contains("wrote beside the declared outputs: train.log") }, "\(findings)")
            #expect(
                findings.contains { $0.contains("read beside the declared inputs: test.csv") || $0.contains("no access times") })
            #expect(checks[1].details?.findings?.contains { $0.contains("rows differ, first rows") } == true)
            let log = try String(contentsOf: folder.appending(path: ".assay/retrain/training-1.log"), encoding: .utf8)
            #expect(log == "secret is [], listed is [here]\n")
        }
    }

    @Test func `seeds give the noise between trainings`() throws {
        try withTemporaryFolder { folder in
            try Self.repository(
                folder, script: "if [ \"${SEED:-1}\" -lt 3 ]; then cp one.onnx model.onnx; else cp other.onnx model.onnx; fi\n",
                retrain: "inputs: [train.sh], outputs: [model.onnx], seed_variable: SEED, seeds: 4",
                ["retrain_artifact_mismatches == 0", "retrain_measure_spread(roc_auc) > 0"])
            let checks = try Self.run(folder)
            #expect(checks.map(\.outcome) == ["pass", "pass"], "\(checks)")
            #expect(checks[1].details?.findings?.first == "4 trainings with a seed each")
        }
    }

    @Test(arguments: [
        ("exit 3\n", "", "ended with status 3"), ("sleep 60\n", ", timeout: 1 s", "did not end within 1 s"),
        ("true\n", "", "did not write `model.onnx`"), ("kill -9 $$\n", "", "signal 9"),
    ])
    func `a training that fails is an error with its log`(_ script: String, _ extra: String, _ words: String) throws {
        try withTemporaryFolder { folder in
            try Self.repository(
                folder, script: "echo last words\n" + script, retrain: "inputs: [train.sh], outputs: [model.onnx]\(extra)",
                ["retrain_prediction_difference == 0"])
            let check = try #require(try Self.run(folder).first)
            #expect(check.outcome == "error" && check.message.contains(words), "\(check)")
        }
    }

    @Test func `everything that a training started ends with it`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: ".git/pid").path(percentEncoded: false)
            try Self.repository(
                folder, script: "cp one.onnx model.onnx; sleep 1000 & echo $! > '\(file)'\n",
                retrain: "inputs: [train.sh], outputs: [model.onnx]", ["retrain_artifact_mismatches == 0"])
            #expect(try Self.run(folder).first?.outcome == "pass")
            let text = try String(contentsOf: URL(filePath: file), encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
            let pid = try #require(pid_t(text))
            // Whoever adopts it may not have collected it yet; it does not run any more.
            let state = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8))?.split(separator: " ").dropFirst(2)
                .first
            #expect(state == nil || state == "Z" || state == "X", "\(state ?? "")")
        }
    }
}
