import Foundation
import TestSupport
import Testing

/// What a run prints and leaves behind.
struct RunTests {
    @Test func `standard output carries the verdict and nothing else`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.7"]).assay("run", "--format", "concise")
            #expect(run.errors.isEmpty, "\(run.errors)")
            #expect(run.output.hasPrefix("PASS performance/accuracy"))
        }
    }

    @Test func `the record goes to standard output on request`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.7"]).assay("run", "--format", "json", "--no-history")
            let record = try JSONDecoder().decode(FoundRecord.self, from: Data(run.output.utf8))
            #expect(record.summary.outcome == "pass")
            #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["assay.yaml", "rows.csv"])
        }
    }

    @Test func `the manifest is found upward from here`() throws {
        try withTemporaryFolder { folder in
            _ = try Project(folder, requirements: ["accuracy >= 0.7"])
            let below = folder.appending(path: "a/b")
            try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
            #expect(try AssayProcess.run(["run"], in: below).status == 0)
        }
    }

    @Test func `only what is selected is judged, and the rest is in the record as skipped`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.9", "recall >= 0.4"])
            let run = try project.assay("run", "--only", "recall", "--format", "json")
            let record = try JSONDecoder().decode(FoundRecord.self, from: Data(run.output.utf8))
            #expect(run.status == 0)
            #expect(record.checks.map(\.outcome) == ["skipped", "pass"])
            let wrong = try project.assay("run", "--only", "recal")
            #expect(wrong.status == 2 && wrong.errors.contains("did you mean"))
        }
    }

    @Test func `a waived check is skipped in sight until its last day`() throws {
        try withTemporaryFolder { folder in
            func waived(_ until: String) throws -> AssayProcess {
                let waiver = "waivers: [{check: performance/accuracy, until: \(until), by: risk, reason: ticket 7}]"
                return try Project(folder, requirements: ["accuracy >= 0.9", "recall >= 0.4"], extra: waiver).assay("run")
            }
            let held = try waived("2999-01-31")
            #expect(held.status == 0 && held.output.contains("waived by risk until 2999-01-31: ticket 7"))
            let ended = try waived("2020-01-31")
            #expect(ended.status == 1 && ended.output.contains("MF105"))
        }
    }

    @Test func `a warning does not shut the gate`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["{require: accuracy >= 0.9, severity: warn}", "recall >= 0.4"])
            let run = try project.assay("run")
            #expect(run.status == 0 && run.output.contains("WARN performance/accuracy"))
        }
    }

    @Test func `a baseline that is not there is never green`() throws {
        try withTemporaryFolder { folder in
            let baseline = try Project(
                folder, requirements: ["accuracy >= 0.5", "recall >= baseline"], extra: "baseline: git:HEAD"
            ).assay("run")
            #expect(baseline.status == 1 && baseline.output.contains("INCONCLUSIVE performance/recall"))
        }
    }

    @Test func `the commit is stamped, and assay's own files do not make the tree dirty`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.9"])
            let git = URL(filePath: "/usr/bin/git")
            let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
            for arguments in [["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "first"]] {
                #expect(try AssayProcess.run(git, identity + arguments, in: folder).status == 0)
            }
            let commit = try AssayProcess.run(git, ["rev-parse", "HEAD"], in: folder).output.trimmingCharacters(in: .newlines)
            for _ in 0..<2 {
                let run = try project.assay("run", "--json", "record.json", "--junit", "out.xml")
                #expect(run.output.contains("commit \(commit.prefix(7))") && run.output.contains("tree clean"), "\(run.output)")
            }
            let record = try String(contentsOf: folder.appending(path: "record.json"), encoding: .utf8)
            #expect(record.contains(commit) && record.contains("\"dirty\":false"))
        }
    }

    @Test func `group members with control characters never reach the terminal raw`() throws {
        try withTemporaryFolder { folder in
            let rows = "label,score,sex\n" + String(repeating: "1,0.9,\u{1B}[31mred\n0,0.9,m\n", count: 40)
            let project = try Project(folder, requirements: ["accuracy"], rows: rows, extra: "groups: {sex: sex}")
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write(
                "assay.yaml",
                manifest + "\n  fairness: {require: [demographic_parity_ratio(sex) >= 1.0, demographic_parity_ratio(sex)]}\n")
            let run = try project.assay("run", "--verbose", "--junit", "out.xml")
            #expect(!run.output.contains("\u{1B}"))
            #expect(!(try String(contentsOf: folder.appending(path: "out.xml"), encoding: .utf8)).contains("\u{1B}"))
        }
    }
}
