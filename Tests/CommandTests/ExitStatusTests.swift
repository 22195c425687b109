import Foundation
import TestSupport
import Testing

/// Every exit status, through the real binary.
struct ExitStatusTests {
    @Test func `0 when everything passes`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.7"]).assay("run")
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(run.output.contains("PASS"))
        }
    }

    @Test func `1 when a requirement fails`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.8", "roc_auc >= 0.5"]).assay("run")
            #expect(run.status == 1)
            #expect(run.output.contains("FAIL performance/accuracy >= 0.8"))
            #expect(run.output.contains("assay.yaml:"))
        }
    }

    @Test func `1 when a requirement is inconclusive beside one that passes`() throws {
        try withTemporaryFolder { folder in
            let rows = "label,score,sex\n1,0.9,f\n1,0.8,m\n"
            let run = try Project(folder, requirements: ["recall >= 0.5", "roc_auc >= 0.5"], rows: rows).assay("run")
            #expect(run.status == 1)
            #expect(run.output.contains("INCONCLUSIVE performance/roc_auc"))
        }
    }

    @Test(arguments: [
        ["--no-such-option"], ["nonsense"], ["run", "--jobs", "0"], ["run", "--format", "yaml"], ["run", "missing.yaml"],
    ])
    func `2 for a wrong invocation`(_ arguments: [String]) throws {
        try withTemporaryFolder { folder in
            let run = try AssayProcess.run(arguments, in: folder)
            #expect(run.status == 2)
            #expect(run.output.isEmpty, "standard output carries results only")
            #expect(!run.errors.isEmpty)
        }
    }

    @Test func `2 for a wrong manifest, with every problem at once and nothing written`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["acuracy >= 0.8", "roc_auc => 0.5", "recall >= 7"])
            let before = project.files
            let run = try project.assay("run", "--junit", "out.xml")
            #expect(run.status == 2)
            #expect(run.errors.contains("did you mean `accuracy`?"))
            #expect(run.errors.contains("RQ006"))
            #expect(project.files == before)
        }
    }

    @Test func `3 when the data cannot be used`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.8"], rows: "label,score\n1,0.5\n0\n")
            let run = try project.assay("run", "--junit", "out.xml")
            #expect(run.status == 3)
            #expect(run.errors.contains("rows.csv"))
            #expect(!project.files.contains("out.xml"))
        }
    }

    @Test func `4 when nothing is judged`() throws {
        try withTemporaryFolder { folder in
            let recorded = try Project(folder, requirements: ["accuracy"]).assay("run")
            #expect(recorded.status == 4)
            let empty = try Project(folder, requirements: ["accuracy >= 0.5"], rows: "label,score,sex\n").assay("run")
            #expect(empty.status == 4)
        }
    }

    @Test func `5 when the report cannot be written`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.5"])
            let run = try project.assay("run", "--junit", "no/such/folder/out.xml", "--json", "run.json")
            #expect(run.status == 5)
            #expect(run.output.contains("PASS"), "the verdict is printed all the same")
            #expect(run.errors.contains("error[RP"))
            #expect(project.files.contains("run.json") && run.output.contains("wrote run.json"), "one report stops no other")
        }
    }

    /// Strikes a long run with the signal of a crash.
    @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT])
    func `70 when assay crashes`(_ signal: Int32) throws {
        try withTemporaryFolder { folder in
            _ = try Project(folder, requirements: ["accuracy >= 0.5"])
            let process = Process()
            process.executableURL = try AssayProcess.binary
            process.arguments = ["self-test", "--runs", "100000"]
            process.currentDirectoryURL = folder
            let errors = Pipe()
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, errors)
            try process.run()
            while process.isRunning, try !Self.works(process.processIdentifier) { usleep(1_000) }
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 70)
            let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(said.contains("bug in assay"))
        }
    }

    /// Whether the process has left its start-up behind: it has computed for a fifth of a second.
    private static func works(_ process: Int32) throws -> Bool {
        let fields = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).split(separator: " ")
        return (Int(fields[13]) ?? 0) >= 20
    }

    @Test func `a failed verdict outweighs a report that cannot be written`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.9"]).assay("run", "--junit", "no/such/folder/out.xml")
            #expect(run.status == 1)
        }
    }

    @Test(arguments: [["--version"], ["--help"], ["help", "run"]])
    func `0 for help and version, on standard output`(_ arguments: [String]) throws {
        try withTemporaryFolder { folder in
            let run = try AssayProcess.run(arguments, in: folder)
            #expect(run.status == 0)
            #expect(run.output.contains("assay"))
            #expect(run.errors.isEmpty)
        }
    }
}
