import Foundation
import TestSupport
import Testing

/// Recorded runs measured again, in repositories of their own.
struct AuditTests {
    /// The credit scenario in a repository: two models, the same table as CSV and as Parquet.
    struct Sandbox {
        let folder: URL

        init(_ folder: URL, data: String = "data/test.csv", ignored: String = "", requirements: [String] = Self.requirements) throws
        {
            self.folder = folder
            let scenario = Repository.fixture("scenarios/credit")
            try FileManager.default.createDirectory(at: folder.appending(path: "data"), withIntermediateDirectories: true)
            for name in ["model.onnx", "fair.onnx", "data/test.csv", "data/test.parquet"] {
                try FileManager.default.copyItem(at: scenario.appending(path: name), to: folder.appending(path: name))
            }
            // Tests have this folder as their home, where ONNX Runtime keeps a cache.
            try write(".gitignore", ".assay/\n.cache/\nrecord.json\n\(ignored)")
            try write("assay.yaml", Self.manifest(data, requirements))
            try git("init", "-q", "-b", "main")
            try commit("first")
        }

        static let requirements = ["roc_auc >= 0.6", "accuracy", "log_loss <= 1", "latency_p50 <= 10 s"]

        static func manifest(_ data: String, _ requirements: [String]) -> String {
            """
            assay: 1
            model: {name: credit, artifact: model.onnx, task: binary, positive: 1}
            data: {evaluation: {source: \(data), label: repaid, id: loan_id, time: issued_at}}
            groups: {sex: sex}
            checks:
              performance:
                require:
            \(requirements.map { "      - \($0)\n" }.joined())
              fairness: {require: [demographic_parity_ratio(sex) >= 0.5]}
            """
        }

        func write(_ name: String, _ text: String) throws {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }

        func git(_ arguments: String...) throws {
            let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "protocol.file.allow=always"]
            let process = try AssayProcess.run(URL(filePath: "/usr/bin/git"), identity + arguments, in: folder)
            try #require(process.status == 0, "\(process.errors)")
        }

        func commit(_ message: String) throws {
            try git("add", ".")
            try git("commit", "-q", "--allow-empty", "-m", message)
        }

        func assay(_ arguments: String...) throws -> AssayProcess { try AssayProcess.run(arguments, in: folder) }

        func swap() throws {
            try FileManager.default.removeItem(at: folder.appending(path: "model.onnx"))
            try FileManager.default.copyItem(at: folder.appending(path: "fair.onnx"), to: folder.appending(path: "model.onnx"))
        }
    }

    @Test func `a record of two jobs from CSV comes out bit for bit with one job from Parquet`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Sandbox(folder)
            let run = try sandbox.assay("run", "--jobs", "2", "--json", "record.json")
            #expect(run.status == 0, "\(run.output) \(run.errors)")
            try sandbox.swap()
            try sandbox.commit("another model")
            try sandbox.write("data/test.csv", "gone")
            let parquet = folder.appending(path: "data/test.parquet").path(percentEncoded: false)
            let audit = try sandbox.assay(
                "audit", "record.json", "--jobs", "1", "--data", "evaluation=\(parquet)", "--json", "audit.json", "--junit",
                "audit.xml")
            #expect(audit.status == 0, "\(audit.output) \(audit.errors)")
            #expect(audit.output.contains("reproduced bit for bit"), "\(audit.output)")
            let again = try sandbox.assay("audit", "HEAD~1")
            #expect(again.status == 0 && again.output.contains("reproduced bit for bit"), "\(again.output) \(again.errors)")
            let report = try sandbox.assay("report", "audit.json")
            #expect(report.output.contains("reproduced bit for bit"), "\(report.output)")
            let junit = try String(contentsOf: folder.appending(path: "audit.xml"), encoding: .utf8)
            #expect(junit.contains("performance/roc_auc") && !junit.contains("<failure"))
        }
    }

    @Test func `a number that was changed is named`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Sandbox(folder)
            #expect(try sandbox.assay("run", "--json", "record.json").status == 0)
            let text = try String(contentsOf: folder.appending(path: "record.json"), encoding: .utf8)
            let found = try #require(try JSONDecoder().decode(CostTests.Record.self, from: Data(text.utf8)).checks[1].observed)
            try sandbox.write("record.json", text.replacing("\(found)", with: "\(found + 1e-12)"))
            let near = try sandbox.assay("audit", "record.json")
            #expect(near.status == 0 && near.output.contains("reproduced within tolerance"), "\(near.output)")
            let strict = try sandbox.assay("audit", "record.json", "--tolerance", "0", "--junit", "audit.xml")
            #expect(strict.status == 1 && strict.output.contains("not reproduced: performance/accuracy"), "\(strict.output)")
            #expect(try String(contentsOf: folder.appending(path: "audit.xml"), encoding: .utf8).contains("<failure"))
        }
    }

    @Test func `data outside git is taken from today where its digest is the recorded one`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Sandbox(folder, ignored: "data/\n")
            #expect(try sandbox.assay("run", "--json", "record.json").status == 0)
            let audit = try sandbox.assay("audit", "record.json")
            #expect(audit.status == 0 && audit.output.contains("taken from the work tree of today"), "\(audit.output)")
            try sandbox.write("data/test.csv", "loan_id,repaid\n1,1\n")
            let changed = try sandbox.assay("audit", "record.json", "--json", "audit.json")
            #expect(
                changed.status == 3 && changed.output.contains("cannot be run any more: `data/test.csv` has sha256"),
                "\(changed.output)")
            let report = try sandbox.assay("report", "audit.json", "--format", "concise")
            #expect(report.output.contains("cannot be run any more"), "\(report.output)")
            try FileManager.default.removeItem(at: folder.appending(path: "data/test.csv"))
            let gone = try sandbox.assay("audit", "record.json")
            #expect(gone.status == 3 && gone.output.contains("is neither in the commit nor here"), "\(gone.output)")
        }
    }

    @Test func `a shallow clone and a run outside git say what is missing`() throws {
        try withTemporaryFolder { folder in
            let original = folder.appending(path: "original")
            try FileManager.default.createDirectory(at: original, withIntermediateDirectories: true)
            let sandbox = try Sandbox(original)
            #expect(try sandbox.assay("run", "--json", "../record.json").status == 0)
            try sandbox.commit("later")
            let clone = folder.appending(path: "clone")
            try sandbox.git(
                "clone", "-q", "--depth", "1", "file://\(original.path(percentEncoded: false))", clone.path(percentEncoded: false))
            let audit = try AssayProcess.run(["audit", "../record.json"], in: clone)
            #expect(audit.status == 3 && audit.output.contains("the clone is shallow"), "\(audit.output) \(audit.errors)")
            let bare = try AssayProcess.run(["audit", "record.json"], in: folder)
            #expect(bare.status == 3 && bare.errors.contains("GT062"), "\(bare.output) \(bare.errors)")
        }
    }

    @Test func `an uncommitted model is told, and a waived or partial run is compared for what it has`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Sandbox(folder)
            try sandbox.swap()
            #expect(try sandbox.assay("run", "--only", "roc_auc", "--json", "record.json").status == 0)
            let audit = try sandbox.assay("audit", "record.json")
            #expect(audit.status == 0, "\(audit.output) \(audit.errors)")
            #expect(
                audit.output.contains("uncommitted changes") && audit.output.contains("1 of 1 checks reproduced, 4 not compared"),
                "\(audit.output)")
            try sandbox.git("checkout", "-q", "model.onnx")
            let reverted = try sandbox.assay("audit", "record.json")
            #expect(reverted.status == 3 && reverted.output.contains("`model.onnx` has sha256"), "\(reverted.output)")
        }
    }

    @Test func `thirty commits with one regression are searched by halves, records first`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Sandbox(folder, requirements: ["accuracy"])
            let manifest = Sandbox.manifest("data/test.csv", ["accuracy"])
            for number in 2...30 {
                if number == 19 { try sandbox.swap() }
                try sandbox.write("assay.yaml", [15, 16].contains(number) ? "assay: broken\n" : manifest)
                try sandbox.commit("change \(number)")
            }
            let good = try #require(try Self.value(sandbox, at: "HEAD~29")), bad = try #require(try Self.value(sandbox, at: "HEAD"))
            #expect(good != bad, "the two models differ in accuracy")
            let bound = (good + bad) / 2
            let requirement = "accuracy \(good > bad ? ">=" : "<=") \(bound)"
            let found = try sandbox.assay("bisect", "HEAD~29", "HEAD", "--require", requirement)
            #expect(found.status == 0 && found.output.contains("change 19\n"), "\(found.output) \(found.errors)")
            #expect(found.errors.contains("passed over"), "\(found.errors)")
            let runs = found.errors.split(separator: "\n").count { $0.contains(" run: ") }
            #expect(runs <= 9, "\(found.errors)")

            for age in [12, 11] {
                try sandbox.git("checkout", "-q", "main~\(age)")
                #expect([0, 1].contains(try sandbox.assay("run").status))
            }
            try sandbox.git("checkout", "-q", "main")
            let again = try sandbox.assay("bisect", "HEAD~29", "HEAD", "--require", requirement)
            #expect(again.status == 0 && again.output.contains("change 19\n"), "\(again.output) \(again.errors)")
            let later = again.errors.split(separator: "\n").filter { $0.contains(" run: ") }
            #expect(later.count == 2, "only the ends are run: \(again.errors)")
        }
    }

    private static func value(_ sandbox: Sandbox, at reference: String) throws -> Double? {
        try sandbox.git("checkout", "-q", reference)
        defer { try? sandbox.git("checkout", "-q", "main") }
        let run = try sandbox.assay("run", "--no-history", "--format", "json")
        return try JSONDecoder().decode(CostTests.Record.self, from: Data(run.output.utf8)).checks.first?.observed
    }

    @Test(arguments: [
        (["HEAD", "HEAD", "--require", "accuracy >= 0.1"], "CL152"), (["HEAD", "HEAD", "--require", "accuracy"], "CL151"),
        (["HEAD", "HEAD", "--require", "accuracy >= baseline"], "CL151"),
        (["nowhere", "HEAD", "--require", "accuracy >= 0"], "GT063"),
        (["HEAD", "HEAD", "--require", "acuracy >= 0.1"], "accuracy"),
    ])
    func `a bisection that makes no sense is refused`(_ arguments: [String], _ words: String) throws {
        try withTemporaryFolder { folder in
            _ = try Sandbox(folder)
            let process = try AssayProcess.run(["bisect"] + arguments, in: folder)
            #expect([2, 3].contains(process.status) && process.errors.contains(words), "\(process.status) \(process.errors)")
        }
    }
}
