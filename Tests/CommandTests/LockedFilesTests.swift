import Foundation
import TestSupport
import Testing

/// The lock file, and content that Git LFS and DVC keep elsewhere.
struct LockedFilesTests {
    typealias Record = PolicyTests.Record

    private static let manifest = """
        assay: 1
        model: {name: cancer, artifact: model.onnx, task: binary, positive: 1}
        data: {evaluation: {source: test.csv, label: malignant, id: patient_id}}
        retrain: {command: [sh, train.sh], inputs: [raw, "extra-*.csv"], outputs: [model.onnx]}
        checks:
          environment: {lock: requirements.txt}
          reproducibility: {lock: assay.lock, require: [digest_mismatches == 0]}
          performance: {require: [accuracy >= 0.5]}
        """

    private static func project(_ folder: URL) throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "raw/deep"), withIntermediateDirectories: true)
        let texts = [
            "assay.yaml": manifest, "train.sh": "true\n", "requirements.txt": "numpy==2.4.6\n", "raw/a.csv": "1\n",
            "raw/deep/b.csv": "2\n", "extra-1.csv": "3\n",
        ]
        for (name, text) in texts { try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8) }
        for (from, to) in [
            ("scenarios/breast_cancer/data/test.csv", "test.csv"), ("scenarios/breast_cancer/model.onnx", "model.onnx"),
        ] {
            try FileManager.default.copyItem(at: Repository.fixture(from), to: folder.appending(path: to))
        }
    }

    private static func checks(_ folder: URL) throws -> (status: Int32, checks: [Record.Check], errors: String) {
        let process = try AssayProcess.run(["run", "--no-history", "--format", "json"], in: folder)
        let record = try? JSONDecoder().decode(Record.self, from: Data(process.output.utf8))
        return (process.status, record?.checks ?? [], process.errors)
    }

    @Test func `the lock holds training, environment and the library, and each change is named`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder)
            let lock = try AssayProcess.run(["lock"], in: folder)
            #expect(lock.status == 0, "\(lock.errors)")
            let text = try String(contentsOf: folder.appending(path: "assay.lock"), encoding: .utf8)
            for words in ["\"training\"", "\"raw\"", "\"extra-1.csv\"", "\"train.sh\"", "\"environment\"", "\"requirements.txt\""] {
                #expect(text.contains(words), "\(words)")
            }
            #expect(text.components(separatedBy: "\"sha256\"").count - 1 == 8)
            #expect(try Self.checks(folder).status == 0)
            for (name, text) in [
                ("raw/deep/b.csv", "9\n"), ("train.sh", "false\n"), ("extra-2.csv", "4\n"), ("requirements.txt", ""),
            ] {
                try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
            }
            let changed = try #require(try Self.checks(folder).checks.first { $0.name == "reproducibility/digest_mismatches" })
            let findings = try #require(changed.details?.findings)
            #expect(changed.observed == 4, "\(findings)")
            for words in [
                "raw: sha256 differs", "train.sh: sha256 differs", "extra-2.csv: not in the lock", "requirements.txt: sha256",
            ] {
                #expect(findings.contains { $0.contains(words) }, "\(words)")
            }
        }
    }

    @Test func `pointers stand for their content, and one without content says how to fetch it`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder)
            #expect(try AssayProcess.run(["lock"], in: folder).status == 0)
            try #require(AssayProcess.run(URL(filePath: "/usr/bin/git"), ["init", "-q"], in: folder).status == 0)
            let table = folder.appending(path: "test.csv"), model = folder.appending(path: "model.onnx")
            let sum = try Self.digest("sha256sum", table)
            let object = try Self.move(
                table, to: folder.appending(path: ".git/lfs/objects/\(sum.prefix(2))/\(sum.dropFirst(2).prefix(2))/\(sum)"))
            let size = try #require(FileManager.default.attributesOfItem(atPath: object.path(percentEncoded: false))[.size] as? Int)
            try "version https://git-lfs.github.com/spec/v1\noid sha256:\(sum)\nsize \(size)\n".write(
                to: table, atomically: true, encoding: .utf8)
            let md5 = try Self.digest("md5sum", model)
            let kept = try Self.move(model, to: folder.appending(path: ".dvc/cache/files/md5/\(md5.prefix(2))/\(md5.dropFirst(2))"))
            try "outs:\n- md5: \(md5)\n  hash: md5\n  path: model.onnx\n".write(
                to: folder.appending(path: "model.onnx.dvc"), atomically: true, encoding: .utf8)
            let found = try Self.checks(folder)
            #expect(found.status == 0, "\(found.checks) \(found.errors)")
            try FileManager.default.removeItem(at: kept)
            let noModel = try Self.checks(folder)
            #expect(
                noModel.status == 3 && noModel.errors.contains("GT060") && noModel.errors.contains("dvc pull"), "\(noModel.errors)")
            try FileManager.default.removeItem(at: object)
            let noData = try Self.checks(folder)
            #expect(noData.status == 3 && noData.errors.contains("git lfs pull"), "\(noData.errors)")
        }
    }

    private static func digest(_ program: String, _ file: URL) throws -> String {
        let process = try AssayProcess.run(
            URL(filePath: "/usr/bin/\(program)"), [file.path(percentEncoded: false)], in: file.deletingLastPathComponent())
        return String(process.output.prefix { $0 != " " })
    }

    private static func move(_ file: URL, to target: URL) throws -> URL {
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: file, to: target)
        return target
    }
}
