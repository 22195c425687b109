import Foundation
import TestSupport
import Testing

/// Notes in git, through the real binary.
struct NotesTests {
    @Test func `a noted run is found after an amend, and reaches another clone`() throws {
        try withTemporaryFolder { folder in
            let here = folder.appending(path: "here")
            try FileManager.default.createDirectory(at: here, withIntermediateDirectories: true)
            let project = try Project(here, requirements: ["accuracy >= 0.7", "{require: recall >= 0.9, severity: warn}"])
            let git = GitCommand(in: here)
            try git.begin()
            let run = try project.assay("run", "--notes", "--format", "json")
            #expect(run.status == 0, "\(run.errors)")
            try git("commit", "-q", "--amend", "-m", "better words")
            let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let line = try project.assay("history", "notes", "HEAD", "--format", "json").output
            let note = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
            #expect(note["run"] as? String == record["id"] as? String && note["outcome"] as? String == "pass")
            #expect(note["result_digest"] as? String == record["result_digest"] as? String)
            #expect(try project.assay("history", "export", "kept.jsonl").status == 0)
            let digest = try AssayProcess.run(URL(filePath: "/usr/bin/env"), ["sha256sum", "kept.jsonl"], in: here).output
            #expect(note["record"] as? String == "sha256:" + digest.prefix(64))

            try GitCommand(in: folder)("init", "-q", "--bare", "remote.git")
            try git("remote", "add", "origin", "../remote.git")
            try git("push", "-q", "origin", "main")
            #expect(try project.assay("history", "sync", "origin").output == "refs/notes/assay: 0 notes fetched, 1 note pushed\n")
            try GitCommand(in: folder)("clone", "-q", "remote.git", "there", "-b", "main")
            let there = folder.appending(path: "there")
            #expect(try AssayProcess.run(["history", "notes"], in: there).output == "no note\n")
            let synced = try AssayProcess.run(["history", "sync", "origin"], in: there)
            #expect(synced.output == "refs/notes/assay: 1 note fetched, 0 notes pushed\n", "\(synced.errors)")
            #expect(try AssayProcess.run(["history", "notes"], in: there).output.contains("1 passed, 0 blocking"))
            #expect(try AssayProcess.run(["history", "notes", "nowhere"], in: there).status == 2)
            #expect(try AssayProcess.run(["history", "sync", "nowhere"], in: there).status == 3)
        }
    }

    @Test func `what is not in a commit is not noted, and the pass does not look whole`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.7"])
            #expect(try project.assay("run", "--notes").errors.contains("GT040"))
            let git = GitCommand(in: folder)
            try git("init", "-q", "-b", "main")
            #expect(try project.assay("run", "--notes").errors.contains("GT041"))
            try git("add", "-A")
            try git("commit", "-q", "-m", "first")
            #expect(try project.assay("run", "--notes").status == 0)
            try project.write("train.py", "1")
            let dirty = try project.assay("run", "--notes")
            #expect(dirty.status == 5 && dirty.errors.contains("GT041") && dirty.output.contains("PASS"), "\(dirty.status)")
        }
    }
}
