import Foundation
import TestSupport
import Testing

/// The policy guard on real repositories.
struct PolicyTests {
    struct Record: Decodable {
        struct Check: Decodable {
            struct Details: Decodable { var findings: [String]? }
            var name: String
            var outcome: String
            var observed: Double?
            var message: String
            var details: Details?
        }
        var checks: [Check]
    }

    private static let requirements = """
              - accuracy >= 0.5
              - {require: roc_auc >= 0.5, decide_on: proven}
              - log_loss <= 2
              - f1 >= baseline - 0.01

        """

    private static func manifest(
        _ requirements: String = requirements, threshold: Double = 0.5, seed: Int = 1, waivers: String = "[]",
        guarded: String = "policy_loosened == 0"
    ) -> String {
        """
        assay: 1
        model: {name: cancer, artifact: model.onnx, task: binary, positive: 1, threshold: \(threshold)}
        data: {evaluation: {source: test.csv, label: malignant, id: patient_id}}
        seed: \(seed)
        baseline: git:HEAD
        waivers: \(waivers)
        checks:
          performance:
            require:
        \(requirements)
          reproducibility:
            require: [\(guarded)]
        """
    }

    private static func git(_ folder: URL, _ arguments: String...) throws {
        let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
        let process = try AssayProcess.run(URL(filePath: "/usr/bin/git"), identity + arguments, in: folder)
        try #require(process.status == 0, "\(process.errors)")
    }

    /// A repository with the model and its manifest committed.
    private static func repository(_ folder: URL) throws {
        for (from, to) in [("scenarios/breast_cancer/data/test.csv", "test.csv"), ("models/breast_boosting.onnx", "model.onnx")] {
            try FileManager.default.copyItem(at: Repository.fixture(from), to: folder.appending(path: to))
        }
        try write(folder, manifest())
        try git(folder, "init", "-q")
        try git(folder, "add", ".")
        try git(folder, "commit", "-qm", "first")
    }

    private static func write(_ folder: URL, _ text: String) throws {
        try text.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
    }

    private static func changeModel(_ folder: URL) throws {
        let model = folder.appending(path: "model.onnx")
        try FileManager.default.removeItem(at: model)
        try FileManager.default.copyItem(at: Repository.fixture("models/breast_logistic.onnx"), to: model)
    }

    private static func found(_ folder: URL) throws -> Record.Check {
        let process = try AssayProcess.run(["run", "--no-history", "--format", "json"], in: folder)
        let record = try JSONDecoder().decode(Record.self, from: Data(process.output.utf8))
        return try #require(record.checks.first { $0.name == "reproducibility/policy_loosened" }, "\(process.errors)")
    }

    @Test func `every way of loosening is counted with a new model, and none of tightening`() throws {
        try withTemporaryFolder { folder in
            try Self.repository(folder)
            try Self.changeModel(folder)
            #expect(try Self.found(folder).outcome == "pass")
            let stricter = Self.requirements.replacing("accuracy >= 0.5", with: "accuracy >= 0.6")
                .replacing("log_loss <= 2", with: "log_loss < 2").replacing("- 0.01", with: "- 0.005")
            try Self.write(folder, Self.manifest(stricter + "      - recall >= 0.2\n"))
            let tightened = try Self.found(folder)
            #expect(tightened.outcome == "pass" && tightened.details?.findings == nil, "\(tightened)")

            let loose = """
                      - accuracy >= 0.4
                      - {require: roc_auc >= 0.5, decide_on: refuted}
                      - {require: log_loss <= 2, severity: warn}

                """
            try Self.write(
                folder,
                Self.manifest(
                    loose, threshold: 0.4, seed: 2,
                    waivers: "[{check: performance/accuracy, by: Bob, reason: none, until: 2099-01-01}]"))
            let found = try Self.found(folder)
            let findings = try #require(found.details?.findings)
            #expect(found.outcome == "fail" && found.observed == 7, "\(findings)")
            for words in [
                "`accuracy >= 0.5` is now `accuracy >= 0.4`", "now decided on `refuted`", "only warns now",
                "dropped: `f1 >= baseline - 0.01`", "`model.threshold` is now 0.4", "`seed` is now 2", "a waiver was added",
            ] {
                #expect(findings.contains { $0.contains(words) }, "\(words): \(findings)")
            }
        }
    }

    @Test func `test data counts by content, and a change of policy alone passes in sight`() throws {
        try withTemporaryFolder { folder in
            try Self.repository(folder)
            let table = folder.appending(path: "test.csv")
            let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
            try lines.dropLast().joined(separator: "\n").write(to: table, atomically: true, encoding: .utf8)
            let alone = try Self.found(folder)
            #expect(alone.outcome == "pass")
            #expect(alone.details?.findings?.contains { $0.contains("test.csv` has other content") } == true, "\(alone)")
            #expect(alone.details?.findings?.contains { $0.contains("one of policy alone") } == true)
            try Self.changeModel(folder)
            #expect(try Self.found(folder).observed == 1)
        }
    }

    @Test func `a waiver with a name approves it, in every report`() throws {
        try withTemporaryFolder { folder in
            try Self.repository(folder)
            try Self.changeModel(folder)
            let waiver = "[{check: reproducibility/policy_loosened, by: model-risk, reason: agreed, until: 2099-01-01}]"
            try Self.write(folder, Self.manifest("      - accuracy >= 0.001\n", waivers: waiver))
            let found = try Self.found(folder)
            #expect(found.outcome == "skipped" && found.message.contains("waived by model-risk"), "\(found)")
            #expect(found.details?.findings?.contains { $0.contains("accuracy >= 0.001") } == true)
            let reports = try AssayProcess.run(["run", "--no-history", "--junit", "out.xml"], in: folder)
            #expect(reports.status == 0, "\(reports.output)")
        }
    }

    @Test func `a manifest that is new has no earlier policy, and an unreadable one is an error`() throws {
        try withTemporaryFolder { folder in
            try Self.repository(folder)
            try FileManager.default.moveItem(
                at: folder.appending(path: "assay.yaml"), to: folder.appending(path: "new.yaml"))
            let process = try AssayProcess.run(["run", "new.yaml", "--no-history", "--format", "json"], in: folder)
            let record = try JSONDecoder().decode(Record.self, from: Data(process.output.utf8))
            #expect(record.checks.last?.outcome == "inconclusive", "\(record.checks)")

            try Self.write(folder, "assay: 1\nmodel: {nam: broken}\n")
            try Self.git(folder, "add", ".")
            try Self.git(folder, "commit", "-qm", "broken")
            try Self.write(folder, Self.manifest())
            let broken = try Self.found(folder)
            #expect(broken.outcome == "error" && broken.message.contains("cannot be read"), "\(broken)")
        }
    }
}
