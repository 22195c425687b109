import Foundation
import TestSupport
import Testing

/// `assay publish mlflow`, through the real binary; `ci/mlflow` tries the same against MLflow itself and records what is replayed here.
struct PublishTests {
    private static let record = Repository.root.appending(path: "Tests/AssayReportingTests/expected/record.json")
        .path(percentEncoded: false)

    private static func publish(_ words: [String], in folder: URL, _ environment: [String: String] = [:]) throws -> AssayProcess {
        try AssayProcess.run(
            ["publish", "mlflow", record] + words, in: folder,
            environment: ["MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR": "0"].merging(environment) { $1 })
    }

    @Test(arguments: [[], [503, 429]])
    func `a server gets what MLflow's own server took, once`(faults: [Int]) throws {
        try withTemporaryFolder { folder in
            try withReplay(in: folder, faults: faults) { address, log in
                let first = try Self.publish(["--tracking", address], in: folder, ["MLFLOW_TRACKING_TOKEN": "secret"])
                #expect(first.status == 0 && first.output.hasPrefix("published 17 metrics"), "\(first.errors)")
                let again = try Self.publish(["--tracking", "\(address)/"], in: folder, ["MLFLOW_TRACKING_TOKEN": "secret"])
                #expect(again.status == 0 && again.output.contains("already; nothing was changed"), "\(again.errors)")
                let lines = try log()
                #expect(!lines.contains { $0.contains("problem") }, "\(lines)")
                #expect(lines.allSatisfy { $0.contains("\"authorization\": \"Bearer secret\"") })
                #expect(lines.count == faults.count + 14)
                #expect(!(first.output + first.errors + again.output).contains("secret"))
            }
        }
    }

    @Test func `what a server refuses is said without its colours, and user and password are not shown`() throws {
        try withTemporaryFolder { folder in
            try withReplay(in: folder, faults: [401, 400, 302, 404, 500, 500]) { address, log in
                let named = address.replacing("http://", with: "http://user:hidden@")
                for code in ["RP222", "RP223", "RP224", "RP223"] {
                    let refused = try Self.publish(["--tracking", named], in: folder, ["MLFLOW_HTTP_REQUEST_MAX_RETRIES": "1"])
                    #expect(refused.status == 5 && refused.errors.contains("error[\(code)]"), "\(refused.errors)")
                    #expect(!refused.errors.contains("hidden") && !refused.errors.contains("\u{1B}"))
                }
                #expect(try log().allSatisfy { $0.contains("Basic \(Data("user:hidden".utf8).base64EncodedString())") })
                let last = try Self.publish(["--tracking", address], in: folder, ["MLFLOW_HTTP_REQUEST_MAX_RETRIES": "1"])
                #expect(last.errors.contains("error[RP223]") && last.errors.contains("status: 500"), "\(last.errors)")
            }
        }
    }

    @Test func `a file store holds values, verdict and record, and a second publication changes nothing`() throws {
        try withTemporaryFolder { folder in
            let store = folder.appending(path: "mlruns")
            #expect(try Self.publish([], in: folder).errors.contains("error[CL210]"))
            let first = try Self.publish(["--tracking", store.absoluteString], in: folder)
            #expect(first.status == 0, "\(first.errors)")
            let before = try files(in: store)
            #expect(try Self.publish([], in: folder).output.contains("nothing was changed"))
            #expect(try files(in: store) == before)
            let value = before.first { $0.key.hasSuffix("/metrics/assay/performance/roc_auc") }?.value
            #expect(value.map { String(decoding: $0, as: UTF8.self) } == "1795168800000 0.843217 0\n")
            let verdict = before.first { $0.key.hasSuffix("/tags/assay.verdict") }?.value
            #expect(verdict.map { String(decoding: $0, as: UTF8.self) } == "fail")
            let record = before.first { $0.key.hasSuffix("/artifacts/assay/record.json") }?.value
            #expect(try record == Data(contentsOf: URL(filePath: Self.record)))
            #expect(before.keys.contains { $0.hasSuffix("/artifacts/assay/report.html") })
            // What broke off is made whole.
            let seal = try #require(before.keys.first { $0.hasSuffix("/tags/assay.published") })
            try FileManager.default.removeItem(at: store.appending(path: seal))
            #expect(try Self.publish([], in: folder).output.hasPrefix("published"))
            #expect(try files(in: store) == before)
        }
    }

    @Test func `values of rows stay here`() throws {
        try withTemporaryFolder { folder in
            let text = try String(contentsOf: URL(filePath: Self.record), encoding: .utf8)
            let finding = "\"findings\":[\"model.onnx: digest differs from assay.lock\"]"
            let values = text.replacing(finding, with: "\"values\":[\"row 3: private\"]")
            #expect(values != text)
            try values.write(to: folder.appending(path: "shown.json"), atomically: true, encoding: .utf8)
            let run = try AssayProcess.run(["publish", "mlflow", "shown.json", "--tracking", "store"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            for (name, bytes) in try files(in: folder.appending(path: "store")) {
                #expect(!String(decoding: bytes, as: UTF8.self).contains("private"), "\(name)")
            }
        }
    }

    @Test(arguments: [
        (["--tracking", "sqlite:///mlflow.db"], 2, "CL211"), (["--tracking", "databricks"], 2, "CL211"),
        (["--tracking", "s3://x/y"], 2, "CL211"), (["--tracking", "databricks://profile"], 2, "CL211"),
        (["--tracking", "file://other/mlruns"], 2, "CL211"), (["--tracking", "http://"], 2, "CL211"),
        (["--tracking", "store", "--mlflow-run", "../../etc"], 2, "CL212"),
        (["--tracking", "store", "--experiment", ""], 2, "CL212"),
        (["--tracking", "store", "--mlflow-run", "0123"], 5, "RP225"), (["--tracking", "a-file"], 5, "RP226"),
        (["--tracking", "http://127.0.0.1:1"], 5, "RP221"),
    ])
    func `a wrong place is refused, and says what to do`(words: [String], status: Int, code: String) throws {
        try withTemporaryFolder { folder in
            try "text".write(to: folder.appending(path: "a-file"), atomically: true, encoding: .utf8)
            let run = try Self.publish(words, in: folder, ["MLFLOW_HTTP_REQUEST_MAX_RETRIES": "1"])
            #expect(
                run.status == Int32(status) && run.errors.contains("error[\(code)]") && run.errors.contains("help:"),
                "\(run.errors)")
        }
    }

    @Test func `a setting that cannot be used is named, and its value is not`() throws {
        try withTemporaryFolder { folder in
            for (name, value) in [("MLFLOW_TRACKING_TOKEN", "top\nsecret"), ("MLFLOW_HTTP_REQUEST_TIMEOUT", "soon")] {
                let run = try Self.publish(["--tracking", "http://127.0.0.1:1"], in: folder, [name: value])
                #expect(
                    run.status == 2 && run.errors.contains("error[CL213]: \(name)") && !run.errors.contains("secret"),
                    "\(run.errors)")
            }
        }
    }

    private func files(in folder: URL) throws -> [String: Data] {
        let root = folder.path(percentEncoded: false)
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return try names.reduce(into: [:]) { files, name in
            let file = folder.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return }
            files[name] = try Data(contentsOf: file)
        }
    }

    /// A server that plays the recorded exchange, for as long as the body runs.
    private func withReplay(
        in folder: URL, faults: [Int], _ body: (_ address: String, _ log: () throws -> [String]) throws -> Void
    ) throws {
        let (port, log) = (folder.appending(path: "port"), folder.appending(path: "log"))
        let scripts = Repository.root.appending(path: "Tests/CommandTests/mlflow")
        let server = Process()
        server.executableURL = URL(filePath: "/usr/bin/python3")
        server.arguments =
            [scripts.appending(path: "replay.py"), scripts.appending(path: "exchange.json"), port, log].map {
                $0.path(percentEncoded: false)
            }
            + (faults.isEmpty ? [] : [faults.map(String.init).joined(separator: ",")])
        try server.run()
        defer {
            // Test programs start theirs with SIGTERM blocked.
            kill(server.processIdentifier, SIGKILL)
            server.waitUntilExit()
        }
        while server.isRunning, (try? String(contentsOf: port, encoding: .utf8))?.isEmpty != false { usleep(20_000) }
        let number = try String(contentsOf: port, encoding: .utf8)
        try body("http://127.0.0.1:\(number)") {
            try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init)
        }
    }
}
