import Foundation
import TestSupport
import Testing

/// Models of the manifest's own command, with the real binary and real Python.
struct WorkerTests {
    @Test func `the worker of the manual works as it stands there`() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/worker.md"), encoding: .utf8)
        let example = try #require(page.firstMatch(of: /```python\n((?:.|\n)*?)```/)).output.1
        try withTemporaryFolder { folder in
            let project = try WorkerProject(
                folder, artifact: "{command: [python3, serve.py], timeout: 30 s}", serve: String(example))
            let record = try project.record()
            #expect(record.checks.map(\.outcome) == ["pass"] && record.checks[0].observed == 0.9)
            #expect(record.model.artifact.path == "python3 serve.py" && record.model.worker?.command == ["python3", "serve.py"])
            #expect(record.model.worker?.runs_artifact_code == false && record.model.worker?.isolation.answer_seconds == 30)
            let before = record.model.artifact.sha256
            try project.write("serve.py", example + "\n")
            #expect(try project.record().model.artifact.sha256 != before, "the digest follows the files that the command names")
        }
    }

    @Test(arguments: [
        #"found = pa.record_batch({"probabilities": [[0.1, 0.9] if debt > 10 else [0.9, 0.1] for debt in debts]})"#,
        """
        column = pa.FixedSizeListArray.from_arrays(pa.array([p for debt in debts for p in ([0.9, 0.1] if debt > 10 else [0.1, 0.9])]), 2)
        found = pa.record_batch([column], pa.schema([("probabilities", column.type)], metadata={"assay.classes": '["1", "0"]'}))
        """,
        #"found = pa.record_batch({"probability_1": [0.9 if d > 10 else 0.1 for d in debts], "probability_0": [0.1 if d > 10 else 0.9 for d in debts]})"#,
        #"found = pa.record_batch({"prediction": [int(debt > 10) for debt in debts]})"#,
        #"found = pa.record_batch({"prediction": [str(int(debt > 10)) for debt in debts], "note": ["x"] * len(debts)})"#,
        #"found = pa.record_batch({"score": pa.array([0.9 if debt > 10 else 0.1 for debt in debts], pa.float32())})"#,
    ])
    func `every form of an answer says the same`(body: String) throws {
        try withTemporaryFolder { folder in
            let record = try WorkerProject(folder, serve: WorkerProject.serving(body)).record()
            #expect(record.checks.map(\.outcome) == ["pass"])
        }
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var code: String
        var words: [String]
        var body = WorkerProject.scores
        var before = ""
        var artifact = "{command: [python3, serve.py]}"
        var testDescription: String { "\(code) \(words)" }
    }

    static let faults: [Fault] = [
        Fault(
            code: "MD171", words: ["ended with status 3 before its first answer", "it said: no licence"],
            before: "print('no licence', file=sys.stderr)\nsys.exit(3)"),
        Fault(code: "MD171", words: ["signal 9 (Killed)"], body: "os.kill(os.getpid(), 9)"),
        Fault(
            code: "MD171", words: ["status 1", "it said: ValueError: the end"],
            before: "for _ in range(200_000): print('noise ' * 10, file=sys.stderr)\nraise ValueError('the end')"),
        Fault(
            code: "MD172", words: ["longer than 1 s to answer rows 1 to 50"], before: "time.sleep(100)",
            artifact: "{command: [python3, serve.py], timeout: 1 s}"),
        Fault(
            code: "MD173", words: ["no Arrow IPC stream", #"it wrote "Loading model"#],
            before: "print('Loading model', flush=True)"),
        Fault(
            code: "MD173", words: ["no Arrow IPC stream"],
            body: #"os.write(1, b"\xff\xff\xff\xff\x10\0\0\0" + b"\x07" * 64)"# + "\ntime.sleep(100)"),
        Fault(
            code: "MD173", words: ["after 1 answer", "what stands behind the answer"],
            body: WorkerProject.scores + "\nkept = pa.ipc.new_stream(sys.stdout.buffer, found.schema)\nkept.write_batch(found)"
                + "\nprint('done with this batch', flush=True)\ntime.sleep(100)"),
        Fault(
            code: "MD174", words: ["answered 49 rows for 50"],
            body: #"found = pa.record_batch({"score": [0.5] * (len(debts) - 1)})"#),
        Fault(
            code: "MD174", words: ["answered 51 rows for 50"],
            body: #"found = pa.record_batch({"score": [0.5] * (len(debts) + 1)})"#),
        Fault(
            code: "MD175", words: ["no column holds predictions", "columns: `scores` (number)"],
            body: #"found = pa.record_batch({"scores": [0.5] * len(debts)})"#),
        Fault(
            code: "MD175", words: ["the column `score` holds text, but scores are numbers"],
            body: #"found = pa.record_batch({"score": ["high"] * len(debts)})"#),
        Fault(
            code: "MD032", words: ["3 scores a row are not a binary answer"],
            body: #"found = pa.record_batch({"probabilities": [[0.1, 0.2, 0.7]] * len(debts)})"#),
        Fault(code: "MD176", words: ["after 0 of the batches", "status 0"], before: "sys.exit(0)"),
        Fault(
            code: "MD180", words: ["more than the 400,000,000 bytes of memory"], body: "block = bytearray(1 << 30)",
            artifact: "{command: [python3, serve.py], memory: 400 MB}"),
        Fault(
            code: "MD180", words: ["more than the 1 s of processor time"], body: "while True: pass",
            artifact: "{command: [python3, serve.py], cpu: 1 s}"),
        Fault(code: "MD170", words: ["there is no program `pyhton3`"], artifact: "{command: [pyhton3, serve.py]}"),
        Fault(code: "MD170", words: ["`./serve.py` may not be run", "chmod +x"], artifact: "{command: [./serve.py]}"),
    ]

    @Test(arguments: faults)
    func `each fault of a worker has its own words`(fault: Fault) throws {
        try withTemporaryFolder { folder in
            let project = try WorkerProject(
                folder, artifact: fault.artifact, serve: WorkerProject.serving(fault.body, before: fault.before))
            let process = try project.run()
            #expect(process.status == 3)
            #expect(process.errors.hasPrefix("error[\(fault.code)]"), "\(process.errors)")
            for words in fault.words { #expect(process.errors.contains(words), "\(process.errors)") }
        }
    }

    @Test func `NaN and missing scores are refused as those of any model`() throws {
        for value in ["float('nan')", "None"] {
            try withTemporaryFolder { folder in
                let body = #"found = pa.record_batch({"score": pa.array([\#(value)] + [0.5] * (len(debts) - 1), pa.float64())})"#
                let record = try WorkerProject(folder, serve: WorkerProject.serving(body)).record()
                #expect(record.checks[0].outcome == "error" && record.checks[0].diagnostic?.code == "MD103")
            }
        }
    }

    @Test func `one job or many, the record is the same, and batches of every size agree`() throws {
        let rows = (0..<140_000).map { "\($0),\(($0 &* 7919) % 23),\($0 % 3 == 0 ? 1 : 0)" }
        try withTemporaryFolder { folder in
            let project = try WorkerProject(
                folder,
                serve: WorkerProject.serving(
                    #"found = pa.record_batch({"score": [1 / (1 + 2.7 ** (debt - 10)) for debt in debts]})"#),
                table: "id,debt,label\n" + rows.joined(separator: "\n") + "\n", requirements: ["roc_auc", "log_loss"],
                reproducibility: ["batch_size", "row_order", "processes", "threads"].map { "prediction_mismatches(\($0)) == 0" })
            let one = try project.record("--jobs", "1")
            #expect(one.checks.map(\.outcome) == ["recorded", "recorded", "pass", "pass", "pass", "pass"])
            #expect(try project.record("--jobs", "3").result_digest == one.result_digest)
        }
    }

    @Test func `a worker reaches no other machine, and the record says by what`() throws {
        let tries = """
            import socket
            try: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("192.0.2.1", 9)); reached = 1
            except OSError: reached = 0
            """
        try withTemporaryFolder { folder in
            let body = #"found = pa.record_batch({"prediction": [reached] * len(debts)})"#
            let project = try WorkerProject(
                folder, serve: WorkerProject.serving(body, before: tries), requirements: ["recall"])
            let record = try project.record()
            let isDenied = record.model.worker?.isolation.network != "not_denied"
            #expect(record.checks.first { $0.name.hasSuffix("recall") }?.observed == (isDenied ? 0 : 1))
        }
    }

    @Test func `a killed run leaves neither workers nor what they started nor their folders`() throws {
        try withTemporaryFolder { folder in
            let mark = "4\(Int.random(in: 1_000_000...9_999_999))"
            let body =
                "import subprocess\nsubprocess.Popen(['sleep', '\(mark)'])\nopen('ready', 'w').write(os.environ['TMPDIR'])\ntime.sleep(\(mark))"
            _ = try WorkerProject(folder, serve: WorkerProject.serving(body))
            let process = Process()
            process.executableURL = try AssayProcess.binary
            (process.arguments, process.currentDirectoryURL) = (["run", "--no-history"], folder)
            process.environment = ProcessInfo.processInfo.environment.merging(WorkerProject.python) { $1 }
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            let ready = folder.appending(path: "ready").path
            #expect(Self.wait { (FileManager.default.contents(atPath: ready)?.isEmpty == false) && Self.isRunning(mark) })
            let scratch = String(decoding: FileManager.default.contents(atPath: ready) ?? Data(), as: UTF8.self)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(Self.wait { !Self.isRunning(mark) && !FileManager.default.fileExists(atPath: scratch) })
        }
    }

    private static func wait(_ condition: () -> Bool) -> Bool {
        for _ in 0..<600 {
            if condition() { return true }
            usleep(50_000)
        }
        return false
    }

    private static func isRunning(_ mark: String) -> Bool {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.contains { id in
            guard Int(id) != nil, let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") else { return false }
            return String(decoding: line, as: UTF8.self).split(separator: "\0") == ["sleep", Substring(mark)]
        }
    }
}
