import Foundation
import TestSupport
import Testing

/// What is left of runs that were killed, and of many at once.
struct KilledRunTests {
    private func start(_ project: Project, _ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try AssayProcess.binary
        process.arguments = arguments
        process.currentDirectoryURL = project.folder
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        return process
    }

    private func runs(_ project: Project) throws -> [String] {
        let answer = try project.assay("history", "export")
        #expect(answer.status == 0, "\(answer.errors)")
        return answer.output.split(separator: "\n").map(String.init)
    }

    /// Kills at moments spread over the whole life of a run: whatever is there afterwards is whole.
    @Test func `a run that is killed leaves whole files or none, and a whole history`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.7"])
            #expect(try project.assay("key", "new", "key").status == 0)
            let arguments = ["run", "--fresh", "--attest", "key", "--json", "record.json"]
            let clock = ContinuousClock.now
            #expect(try AssayProcess.run(arguments, in: folder).status == 0)
            let whole = (ContinuousClock.now - clock) / .microseconds(1)
            var finished = try runs(project).count
            for step in 1...12 {
                for file in ["record.json", "assay.intoto.json"] {
                    try FileManager.default.removeItem(at: folder.appending(path: file))
                }
                let process = try start(project, arguments)
                usleep(UInt32(whole * Double(step) / 12))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                let kept = try runs(project)
                #expect(kept.count == finished || kept.count == finished + 1)
                finished = kept.count
                for line in kept { #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil) }
                if FileManager.default.fileExists(atPath: folder.appending(path: "assay.intoto.json").path) {
                    #expect(try project.assay("verify", "assay.intoto.json", "--key", "key.pub").status == 0)
                } else {
                    try project.write("assay.intoto.json", "")
                }
                if FileManager.default.fileExists(atPath: folder.appending(path: "record.json").path) {
                    #expect(try project.assay("report", "record.json").status == 0)
                } else {
                    try project.write("record.json", "")
                }
            }
            #expect(try AssayProcess.run(arguments, in: folder).status == 0)
            #expect(try runs(project).count == finished + 1)
        }
    }

    @Test func `processes that run at once all keep their run`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.7"])
            let processes = try (0..<12).map { _ in try start(project, ["run", "--fresh", "--quiet"]) }
            for process in processes {
                process.waitUntilExit()
                #expect(process.terminationStatus == 0)
            }
            #expect(try Set(runs(project)).count == 12)
        }
    }

    @Test func `files with hostile names are attested, verified, noted and compared`() throws {
        try withTemporaryFolder { folder in
            let name = #"-r'ö"ws $(touch x);`y`.csv"#
            let project = try Project(folder, requirements: ["accuracy >= 0.7"])
            try FileManager.default.moveItem(at: folder.appending(path: "rows.csv"), to: folder.appending(path: name))
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            let quoted = "'" + name.replacing("'", with: "''") + "'"
            try project.write("assay.yaml", manifest.replacing("source: rows.csv", with: "source: \(quoted)"))
            try project.write(".gitignore", "key*\n")
            try GitCommand(in: folder).begin()
            #expect(try project.assay("key", "new", "key").status == 0)
            let run = try project.assay("run", "--attest", "key", "--notes")
            #expect(run.status == 0, "\(run.errors)")
            let verified = try project.assay("verify", "assay.intoto.json", "--key", "key.pub")
            #expect(verified.status == 0 && verified.output.contains(name), "\(verified.output)")
            #expect(try project.assay("history", "notes").output.contains("1 passed"))
            #expect(try project.assay("run", "--changed-since", "HEAD").errors.contains("none of its 2 inputs"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "x").path))
        }
    }
}
