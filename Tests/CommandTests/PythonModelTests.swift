import Foundation
import TestSupport
import Testing

/// Model files that the shipped worker loads, with classes of the tests' own in place of scikit-learn.
struct PythonModelTests {
    /// A classifier as scikit-learn has them, in plain Python.
    private static let module = """
        class Classifier:
            classes_ = [0, 1]
            feature_names_in_ = ["debt"]

            def __init__(self, limit):
                self.limit = limit

            def predict_proba(self, rows):
                print("predicting", len(rows))
                return [[0.1, 0.9] if row[0] > self.limit else [0.9, 0.1] for row in rows]
        """

    /// Writes a pickle of such a classifier.
    private static func pickle(_ folder: URL, _ name: String = "model.pkl", limit: Int = 10) throws {
        try module.write(to: folder.appending(path: "debts.py"), atomically: true, encoding: .utf8)
        let program = "import pickle, debts; pickle.dump(debts.Classifier(\(limit)), open('\(name)', 'wb'))"
        let process = try AssayProcess.run(URL(filePath: "/usr/bin/python3"), ["-B", "-c", program], in: folder)
        try #require(process.status == 0, "\(process.errors)")
    }

    @Test func `a pickle runs in the user's Python, and the record and the report say so`() throws {
        try withTemporaryFolder { folder in
            try Self.pickle(folder)
            let project = try WorkerProject(folder, artifact: "{file: model.pkl, memory: 4 GB}")
            let record = try project.record()
            #expect(record.checks.map(\.outcome) == ["pass"])
            let worker = try #require(record.model.worker)
            #expect(worker.python?.chosen_by == "PATH" && worker.python?.packages["pyarrow"] != nil)
            #expect(worker.runs_artifact_code && worker.isolation.memory_bytes == 4_000_000_000)
            #expect(record.notes.map(\.code).contains("MD206"))
            let report = try project.run().errors + project.run().output
            #expect(report.contains("holds a pickle: loading it runs what it imports"))
        }
    }

    @Test func `a pickle that runs commands is refused before any Python starts, unless the manifest vouches for it`() throws {
        try withTemporaryFolder { folder in
            try Data("cos\nsystem\n(S'touch pwned'\ntR.".utf8).write(to: folder.appending(path: "model.pkl"))
            let process = try WorkerProject(folder, artifact: "model.pkl").run()
            #expect(process.status == 3 && process.errors.contains("error[MD201]") && process.errors.contains("os.system"))
            #expect(process.errors.contains("model.trust: true"), "\(process.errors)")
            let pwned = folder.appending(path: "pwned").path
            #expect(!FileManager.default.fileExists(atPath: pwned))
            let trusting = try WorkerProject(folder, artifact: "model.pkl", model: ", trust: true").run()
            #expect(trusting.errors.contains("error[MD179]") && trusting.errors.contains("it holds a int"), "\(trusting.errors)")
            #expect(FileManager.default.fileExists(atPath: pwned), "it was loaded")
        }
    }

    @Test func `the baseline of a pickle is the file of the commit`() throws {
        try withTemporaryFolder { folder in
            try Self.pickle(folder, limit: 30)
            let project = try WorkerProject(
                folder, artifact: "model.pkl",
                requirements: ["accuracy >= baseline + 0.3", "accuracy == 0.9"],
                extra: "baseline: git:HEAD")
            try GitCommand(in: folder).begin()
            try Self.pickle(folder, limit: 10)
            #expect(try project.record().checks.map(\.outcome) == ["pass", "pass"])
        }
    }

    @Test func `an MLflow folder with a scikit-learn model needs no MLflow`() throws {
        try withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder.appending(path: "saved"), withIntermediateDirectories: true)
            try Self.pickle(folder, "saved/model.pkl")
            let project = try WorkerProject(folder, artifact: "saved")
            try project.write(
                "saved/MLmodel",
                "flavors:\n  python_function:\n    env: conda.yaml\n  sklearn:\n    code: null\n    pickled_model: model.pkl\nutc_time_created: now\n"
            )
            #expect(try project.record().checks.map(\.outcome) == ["pass"])
        }
    }

    @Test func `what is missing or cannot be loaded is said with what to do`() throws {
        try withTemporaryFolder { folder in
            try Self.pickle(folder)
            let project = try WorkerProject(folder, artifact: "model.pkl")
            let without = try project.run(environment: [:])
            #expect(without.status == 3 && without.errors.contains("error[MD178]"))
            #expect(without.errors.contains("-m pip install pyarrow"), "\(without.errors)")
            try FileManager.default.removeItem(at: folder.appending(path: "debts.py"))
            let module = try project.run()
            #expect(module.errors.contains("error[MD178]") && module.errors.contains("no module `debts`"), "\(module.errors)")
            try Data("not a pickle".utf8).write(to: folder.appending(path: "model.pkl"))
            let broken = try WorkerProject(folder, artifact: "model.pkl", model: ", trust: true").run()
            #expect(broken.errors.contains("error[MD179]") && broken.errors.contains("UnpicklingError"), "\(broken.errors)")
        }
    }

    @Test func `a Python that is named is the only candidate`() throws {
        try withTemporaryFolder { folder in
            try Self.pickle(folder)
            let project = try WorkerProject(folder, artifact: "model.pkl", model: ", python: env")
            try FileManager.default.createDirectory(at: folder.appending(path: "env"), withIntermediateDirectories: true)
            let process = try project.run()
            #expect(process.status == 3 && process.errors.contains("error[MD177]") && process.errors.contains("model.python"))
        }
    }

    @Test func `columns that the model was trained on must be in the table`() throws {
        try withTemporaryFolder { folder in
            try Self.pickle(folder)
            let project = try WorkerProject(
                folder, artifact: "model.pkl",
                table: WorkerProject.table.replacingOccurrences(of: "id,debt,", with: "id,dept,"))
            let process = try project.run()
            #expect(process.errors.contains("error[MD020]") && process.errors.contains("did you mean `dept`?"), "\(process.errors)")
        }
    }

    @Test func `the worker that assay prints is the one that it runs`() throws {
        try withTemporaryFolder { folder in
            try Self.pickle(folder)
            let printed = try AssayProcess.run(["worker"], in: folder)
            let project = try WorkerProject(
                folder, artifact: "{command: [python3, worker.py, model.pkl]}", serve: nil, requirements: ["accuracy == 0.9"])
            try project.write("worker.py", printed.output)
            #expect(try project.record().checks.map(\.outcome) == ["pass"])
        }
    }
}
