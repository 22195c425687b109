import Foundation
import TestSupport

/// A table of debts, a manifest whose model is a worker, and the Python that the tests have.
struct WorkerProject {
    let folder: URL

    /// Fifty rows that alternate between little and much debt; the label follows the debt but for one row in ten.
    static let table: String = {
        let rows = (0..<50).map { row in
            let debt = row.isMultiple(of: 2) ? 20 : 3
            return "\(row),\(debt),\(row % 10 == 0 ? 1 - (debt > 10 ? 1 : 0) : debt > 10 ? 1 : 0)"
        }
        return "id,debt,label\n" + rows.joined(separator: "\n") + "\n"
    }()

    /// The loop of a worker around what it does with a batch.
    static func serving(_ body: String, before: String = "") -> String {
        """
        import os, sys, time
        import pyarrow as pa
        \(before)
        answers = None
        for batch in pa.ipc.open_stream(sys.stdin.buffer):
            debts = batch.column("debt").to_pylist()
        \(body.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            answers = answers or pa.ipc.new_stream(sys.stdout.buffer, found.schema)
            answers.write_batch(found)
            sys.stdout.buffer.flush()
        answers.close()
        """
    }

    static let scores = #"found = pa.record_batch({"score": [0.9 if debt > 10 else 0.1 for debt in debts]})"#

    init(
        _ folder: URL, artifact: String = "{command: [python3, serve.py]}", serve: String? = nil, model: String = "",
        table: String = Self.table, requirements: [String] = ["accuracy == 0.9"], reproducibility: [String] = [], extra: String = ""
    ) throws {
        self.folder = folder
        try write("rows.csv", table)
        if let serve { try write("serve.py", serve) }
        let family = reproducibility.isEmpty ? "" : "  reproducibility: {require: [\(reproducibility.joined(separator: ", "))]}\n"
        try write(
            "assay.yaml",
            """
            assay: 1
            model: {name: debts, artifact: \(artifact), task: binary, positive: 1\(model)}
            data: {evaluation: {source: rows.csv, label: label, id: id}}
            \(extra)
            checks:
              performance: {require: [\(requirements.joined(separator: ", "))]}
            \(family)
            """)
    }

    func write(_ name: String, _ text: String) throws {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    static let python = ["PYTHONPATH": Repository.root.appending(path: ".deps/python").path]

    func run(_ arguments: String..., environment: [String: String] = WorkerProject.python) throws -> AssayProcess {
        try AssayProcess.run(["run", "--no-history"] + arguments, in: folder, environment: environment)
    }

    /// The record of a run.
    func record(_ arguments: String..., environment: [String: String] = WorkerProject.python) throws -> WorkerRecord {
        let process = try AssayProcess.run(
            ["run", "--no-history", "--format", "json"] + arguments, in: folder, environment: environment)
        do {
            return try JSONDecoder().decode(WorkerRecord.self, from: Data(process.output.utf8))
        } catch {
            throw NoRecord(errors: process.errors)
        }
    }

    struct NoRecord: Error { var errors: String }
}

/// What the tests of workers read of a record.
struct WorkerRecord: Decodable {
    struct Check: Decodable {
        struct Problem: Decodable { var code: String }
        var name: String
        var outcome: String
        var observed: Double?
        var diagnostic: Problem?
        var message: String
    }
    struct Model: Decodable {
        struct File: Decodable { var path, sha256: String }
        struct Worker: Decodable {
            struct Python: Decodable { var chosen_by, version: String, packages: [String: String] }
            struct Isolation: Decodable { var network: String, memory_bytes: Int?, answer_seconds: Double }
            var command: [String]
            var python: Python?
            var runs_artifact_code: Bool
            var isolation: Isolation
        }
        var artifact: File
        var worker: Worker?
    }
    struct Note: Decodable { var code: String }

    var model: Model
    var checks: [Check]
    var notes: [Note]
    var result_digest: String
}
