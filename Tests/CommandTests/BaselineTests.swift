import Foundation
import TestSupport
import Testing

/// Comparison with a baseline: a model file, a git reference, a recorded run, and each of them missing.
struct BaselineTests {
    /// The credit scenario in a git repository: first the fair model, then the biased one in its place.
    private final class Repository {
        let folder: URL
        private static let git = URL(filePath: "/usr/bin/git")

        init(_ folder: URL, requirements: [String]) throws {
            self.folder = folder
            let scenario = TestSupport.Repository.fixture("scenarios/credit")
            try FileManager.default.copyItem(
                at: scenario.appending(path: "data/test.parquet"), to: folder.appending(path: "test.parquet"))
            try manifest(requirements)
            try use("fair.onnx")
            try git("init", "-q", "-b", "main")
            try git("add", ".")
            try git("commit", "-q", "-m", "fair")
            try git("tag", "released")
            try use("model.onnx")
            try git("commit", "-q", "-a", "-m", "retrained")
        }

        func use(_ model: String) throws {
            let target = folder.appending(path: "model.onnx")
            try? FileManager.default.removeItem(at: target)
            try FileManager.default.copyItem(at: TestSupport.Repository.fixture("scenarios/credit/\(model)"), to: target)
        }

        func manifest(_ requirements: [String]) throws {
            let list = requirements.map { "      - \($0)\n" }.joined()
            let text = """
                assay: 1
                model: {name: credit, artifact: model.onnx, task: binary, positive: 1}
                data: {evaluation: {source: test.parquet, label: repaid, id: loan_id, time: issued_at}}
                baseline: git:released
                checks:
                  performance:
                    require:
                \(list)
                """
            try text.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
        }

        @discardableResult
        func git(_ arguments: String...) throws -> String {
            let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
            let run = try AssayProcess.run(Self.git, identity + arguments, in: folder)
            try #require(run.status == 0, "\(run.errors)")
            return run.output
        }

        func run(_ options: String...) throws -> (process: AssayProcess, record: BaselineRecord) {
            let process = try AssayProcess.run(["run", "--format", "json"] + options, in: folder)
            return (process, try JSONDecoder().decode(BaselineRecord.self, from: Data(process.output.utf8)))
        }
    }

    private struct BaselineRecord: Decodable {
        struct Check: Decodable {
            struct Details: Decodable { var numbers: [String: Double]? }
            var name: String
            var outcome: String
            var observed: Double?
            var baseline: Double?
            var bound: Double?
            var message: String
            var details: Details?
        }
        var id: String
        var checks: [Check]
    }

    /// Numbers of scikit-learn over both models' scores on the same 20,000 rows.
    @Test func `a git reference is scored on the same rows and judged on the paired difference`() throws {
        try withTemporaryFolder { folder in
            let requirements = [
                "roc_auc >= baseline - 0.02", "{require: roc_auc >= baseline, decide_on: refuted}",
                "{require: accuracy >= baseline - 0.5, decide_on: proven}", "log_loss <= baseline * 2", "f1 >= baseline + 1%",
            ]
            let repository = try Repository(folder, requirements: requirements)
            let (_, record) = try repository.run()
            #expect(record.checks.map(\.outcome) == ["pass", "fail", "pass", "pass", "fail"], "\(record.checks.map(\.message))")
            let auc = record.checks[1]
            let difference = try #require(auc.details?.numbers)
            #expect(try #require(difference["difference_upper"]) < 0)
            #expect(auc.message.hasPrefix("superiority"))
            #expect(record.checks[2].message.hasPrefix("non-inferiority with the margin 0.5"))
            let (observed, baseline) = (try #require(auc.observed), try #require(auc.baseline))
            #expect(abs(observed - baseline - (difference["difference"] ?? 0)) < 1e-15)
        }
    }

    @Test func `an equal model differs by nothing and is never inferior`() throws {
        try withTemporaryFolder { folder in
            let repository = try Repository(
                folder, requirements: ["{require: roc_auc >= baseline, decide_on: proven}", "prediction_changes == 0"])
            try repository.use("fair.onnx")
            let (process, record) = try repository.run()
            #expect(process.status == 0, "\(record.checks.map(\.message))")
            #expect(record.checks[0].details?.numbers?["difference_lower"] == 0)
        }
    }

    @Test func `a model file and a recorded run give the same numbers as the reference`() throws {
        try withTemporaryFolder { folder in
            let repository = try Repository(folder, requirements: ["roc_auc >= baseline - 0.02", "accuracy"])
            let file = TestSupport.Repository.fixture("scenarios/credit/fair.onnx").path(percentEncoded: false)
            let byReference = try repository.run().record.checks[0].baseline
            #expect(try repository.run("--baseline", file).record.checks[0].baseline == byReference)
            try repository.use("fair.onnx")
            let recorded = try repository.run().record.id
            try repository.use("model.onnx")
            #expect(try repository.run("--baseline", "run:\(recorded)").record.checks[0].baseline == byReference)
        }
    }

    @Test(arguments: [
        ("git:no-such-branch", "has no `no-such-branch`"), ("run:no-such-run", "no run `no-such-run`"), ("git:HEAD~1:x", "has no"),
    ])
    func `a baseline that is not there is inconclusive, with a word why`(_ baseline: String, words: String) throws {
        try withTemporaryFolder { folder in
            let repository = try Repository(folder, requirements: ["roc_auc >= baseline - 0.02", "accuracy >= 0.5"])
            let (process, record) = try repository.run("--baseline", baseline)
            #expect(process.status == 1)
            #expect(record.checks.map(\.outcome) == ["inconclusive", "pass"])
            #expect(record.checks[0].message.contains(words), "\(record.checks[0].message)")
        }
    }

    @Test func `a recorded run on other data is not comparable`() throws {
        try withTemporaryFolder { folder in
            let repository = try Repository(folder, requirements: ["roc_auc >= baseline - 0.02"])
            let recorded = try repository.run().record.id
            let drifted = TestSupport.Repository.fixture("scenarios/credit/data/train.parquet")
            try FileManager.default.removeItem(at: folder.appending(path: "test.parquet"))
            try FileManager.default.copyItem(at: drifted, to: folder.appending(path: "test.parquet"))
            let (_, record) = try repository.run("--baseline", "run:\(recorded)")
            #expect(record.checks[0].outcome == "inconclusive")
            #expect(record.checks[0].message.contains("other evaluation data"))
        }
    }

    @Test func `the merge base and a Git LFS pointer in the local cache are understood`() throws {
        try withTemporaryFolder { folder in
            let repository = try Repository(folder, requirements: ["roc_auc >= baseline - 0.02"])
            let wanted = try repository.run().record.checks[0].baseline
            try repository.git("checkout", "-q", "-b", "topic", "released")
            try repository.git("commit", "-q", "--allow-empty", "-m", "topic")
            #expect(try repository.run("--baseline", "git:main...").record.checks[0].baseline == wanted)
            try lfs(repository)
            #expect(try repository.run("--baseline", "git:HEAD").record.checks[0].baseline == wanted)
        }
    }

    @Test func `a DVC file is followed to the local cache, and inconclusive where that does not have the content`() throws {
        try withTemporaryFolder { folder in
            let repository = try Repository(folder, requirements: ["roc_auc >= baseline - 0.02", "accuracy >= 0.5"])
            let wanted = try repository.run().record.checks[0].baseline
            let object = try dvc(repository)
            #expect(try repository.run("--baseline", "git:HEAD").record.checks[0].baseline == wanted)
            // Where DVC 2 kept it.
            let old = folder.appending(path: ".dvc/cache/\(object.deletingLastPathComponent().lastPathComponent)")
            try FileManager.default.moveItem(at: object.deletingLastPathComponent(), to: old)
            #expect(try repository.run("--baseline", "git:HEAD").record.checks[0].baseline == wanted)
            try FileManager.default.removeItem(at: old)
            let (process, record) = try repository.run("--baseline", "git:HEAD")
            #expect(process.status == 1 && record.checks.map(\.outcome) == ["inconclusive", "pass"])
            #expect(
                record.checks[0].message.contains("has only a DVC pointer, and its content is not here")
                    && record.checks[0].message.contains("dvc fetch --rev HEAD"), "\(record.checks[0].message)")
        }
    }

    /// What `dvc add model.onnx` leaves of the fair model: a DVC file in git, the model ignored, its content in the cache.
    private func dvc(_ repository: Repository) throws -> URL {
        let folder = repository.folder
        try repository.use("fair.onnx")
        let sum = try AssayProcess.run(URL(filePath: "/usr/bin/md5sum"), ["model.onnx"], in: folder).output.prefix(32)
        let object = folder.appending(path: ".dvc/cache/files/md5/\(sum.prefix(2))/\(sum.dropFirst(2))")
        try FileManager.default.createDirectory(at: object.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder.appending(path: "model.onnx"), to: object)
        let path = folder.appending(path: "model.onnx").path(percentEncoded: false)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size]
        let text = "outs:\n- md5: \(sum)\n  size: \(size ?? 0)\n  hash: md5\n  path: model.onnx\n"
        try text.write(to: folder.appending(path: "model.onnx.dvc"), atomically: true, encoding: .utf8)
        try "/model.onnx\n".write(to: folder.appending(path: ".gitignore"), atomically: true, encoding: .utf8)
        try "/cache\n".write(to: folder.appending(path: ".dvc/.gitignore"), atomically: true, encoding: .utf8)
        try repository.git("rm", "-q", "--cached", "model.onnx")
        try repository.git("add", "model.onnx.dvc", ".gitignore", ".dvc/.gitignore")
        try repository.git("commit", "-q", "-m", "tracked by DVC")
        try repository.use("model.onnx")
        return object
    }

    @Test func `every measure of a table has a paired interval`() throws {
        try withTemporaryFolder { folder in
            let measures = [
                "gini >= baseline - 0.5", "expected_calibration_error <= baseline + 0.5", "average_precision >= baseline - 0.5",
                "calibration_slope >= baseline - 9", "ks_separation >= baseline - 0.9", "lift(0.1) >= baseline - 9",
            ]
            let repository = try Repository(folder, requirements: measures.map { "{require: \($0), decide_on: proven}" })
            let checks = try repository.run().record.checks
            for check in checks {
                #expect(check.outcome == "pass" && check.message.contains("by paired_jackknife"), "\(check.message)")
                let numbers = try #require(check.details?.numbers)
                let (lower, upper) = (try #require(numbers["difference_lower"]), try #require(numbers["difference_upper"]))
                #expect(lower < upper && lower <= numbers["difference"] ?? .nan && numbers["difference"] ?? .nan <= upper)
            }
            // Gini is twice the area less one: its interval is nearly twice DeLong's.
            try repository.manifest(["{require: roc_auc >= baseline - 0.5, decide_on: proven}"])
            let area = try #require(try repository.run().record.checks[0].details?.numbers)
            let gini = try #require(checks[0].details?.numbers)
            let (one, other) = (try Self.width(area), try Self.width(gini))
            #expect(abs(other / (2 * one) - 1) < 0.3, "\(one) and \(other)")
        }
    }

    /// Loans of one day are no more alike than others, so both intervals agree but for chance.
    @Test func `clusters take the place of every paired interval`() throws {
        try withTemporaryFolder { folder in
            let requirements = ["roc_auc", "accuracy", "log_loss", "gini"].map {
                "{require: \($0) >= baseline - 0.9, decide_on: proven}"
            }
            let repository = try Repository(folder, requirements: requirements)
            let byRow = try repository.run().record.checks
            let path = folder.appending(path: "assay.yaml")
            let text = try String(contentsOf: path, encoding: .utf8).replacing("time: issued_at", with: "cluster: issued_at")
            try text.write(to: path, atomically: true, encoding: .utf8)
            for (one, other) in zip(byRow, try repository.run().record.checks) {
                #expect(other.message.contains("by paired_cluster_jackknife"), "\(other.message)")
                let (rows, days) = (try #require(one.details?.numbers), try #require(other.details?.numbers))
                #expect(days["mcnemar_mid_p"] == nil && rows["difference"] == days["difference"])
                let ratio = try Self.width(days) / Self.width(rows)
                #expect(ratio > 0.6 && ratio < 1.6, "\(one.message): \(ratio)")
            }
        }
    }

    private static func width(_ numbers: [String: Double]) throws -> Double {
        try #require(numbers["difference_upper"]) - #require(numbers["difference_lower"])
    }

    /// statsmodels: `mcnemar` on the decisions of both models, right alone in 1,065 and 1,590 rows, exact p value less the mass of that.
    @Test func `shares of the same rows are compared by Newcombe and McNemar`() throws {
        try withTemporaryFolder { folder in
            let repository = try Repository(
                folder,
                requirements: [
                    "{require: accuracy >= baseline - 0.5, decide_on: proven}",
                    "{require: f1 >= baseline - 0.5, decide_on: proven}",
                ])
            let checks = try repository.run().record.checks
            #expect(checks[0].message.contains("by paired_newcombe") && checks[1].message.contains("by paired_delta"))
            let p = try #require(checks[0].details?.numbers?["mcnemar_mid_p"])
            #expect(abs(p / 1.608499874850087e-24 - 1) < 1e-9, "\(p)")
            #expect(checks[1].details?.numbers?["mcnemar_mid_p"] == nil)
        }
    }

    /// Commits a pointer in place of the fair model, with its content where `git lfs fetch` would put it.
    private func lfs(_ repository: Repository) throws {
        let folder = repository.folder
        let sum = try AssayProcess.run(URL(filePath: "/usr/bin/sha256sum"), ["model.onnx"], in: folder).output.prefix(64)
        let cache = folder.appending(path: ".git/lfs/objects/\(sum.prefix(2))/\(sum.dropFirst(2).prefix(2))")
        try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder.appending(path: "model.onnx"), to: cache.appending(path: String(sum)))
        let size = try FileManager.default.attributesOfItem(
            atPath: folder.appending(path: "model.onnx").path(percentEncoded: false))[.size]
        let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:\(sum)\nsize \(size ?? 0)\n"
        try pointer.write(to: folder.appending(path: "model.onnx"), atomically: true, encoding: .utf8)
        try repository.git("commit", "-q", "-a", "-m", "pointer")
        try repository.use("fair.onnx")
    }
}
