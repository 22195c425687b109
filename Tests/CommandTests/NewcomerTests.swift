import Foundation
import TestSupport
import Testing

/// The scripted newcomer: the quick start, command by command, in an empty folder.
struct NewcomerTests {
    @Test func `the quick start goes as its page says`() throws {
        let script = Repository.root.appending(path: "ci/newcomer")
        let run = try AssayProcess.run(script, ["--assay", AssayProcess.binary.path], in: Repository.root)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    @Test func `the manual page renders without a warning`() throws {
        try withTemporaryFolder { folder in
            let page = folder.appending(path: "assay.1")
            let made = try AssayProcess.run(Repository.root.appending(path: "ci/man"), [AssayProcess.binary.path], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            try made.output.write(to: page, atomically: true, encoding: .utf8)
            #expect(made.output.contains(".SS assay hook install") && !made.output.contains("_measure"))
            let shown = try AssayProcess.run(
                URL(filePath: "/usr/bin/env"), ["groff", "-man", "-ww", "-Tutf8", "-z", page.path], in: folder)
            // Where groff is not installed the page is only made.
            #expect(shown.status == 127 || (shown.status == 0 && shown.errors.isEmpty), "\(shown.errors)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `completions are a script that the shell reads`(_ shell: String) throws {
        try withTemporaryFolder { folder in
            let made = try AssayProcess.run(["completions", shell], in: folder)
            #expect(made.status == 0 && made.output.count > 1000)
            try made.output.write(to: folder.appending(path: "script"), atomically: true, encoding: .utf8)
            let read = try AssayProcess.run(URL(filePath: "/usr/bin/env"), [shell, "-n", "script"], in: folder)
            #expect(read.status == 127 || (read.status == 0 && read.errors.isEmpty), "\(read.errors)")
        }
    }

    @Test func `words that only assay knows are completed`() throws {
        try withTemporaryFolder { folder in
            _ = try Project(
                folder, requirements: ["accuracy >= 0.1"], extra: "profiles: {pre-push: {rows: 2}, release: {}}")
            func offered(_ words: String...) throws -> [Substring] {
                // What the script of a shell asks: command, position of the word, cursor, words.
                let asked = ["---completion", "run", "--", words[0], "3", "0", "assay", "run", words[0], words[1]]
                return try AssayProcess.run(asked, in: folder).output.split(separator: "\n")
            }
            #expect(try offered("--only", "roc_").contains("roc_auc"))
            #expect(try offered("--only", "fair").contains("fairness"))
            #expect(try offered("--profile", "") == ["pre-push", "release"])
        }
    }
}
