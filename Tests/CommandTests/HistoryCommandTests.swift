import Foundation
import TestSupport
import Testing

/// Recorded runs, looked up through the real binary.
struct HistoryCommandTests {
    /// A project in a git repository of its own, with one run at its first commit.
    private func repository(_ folder: URL, requirements: [String] = ["accuracy >= 0.7"]) throws -> Project {
        let project = try Project(folder, requirements: requirements)
        try GitCommand(in: folder).begin()
        return project
    }

    @Test func `report renders a run of the history by id, by commit and by reference`() throws {
        try withTemporaryFolder { folder in
            let project = try repository(folder)
            let run = try project.assay("run", "--format", "json")
            let id = try #require(run.output.firstMatch(of: /"id":"([0-9TZ]+-[0-9a-f]{8})"/)).output.1
            let commit = try GitCommand(in: folder)("rev-parse", "HEAD")
            for word in [String(id), String(id.dropLast(3)), commit, String(commit.prefix(7)), "HEAD", "main"] {
                let report = try project.assay("report", word, "--format", "json")
                #expect(report.status == 0 && report.output == run.output, "\(word): \(report.errors)")
            }
            let inside = folder.appending(path: "a/b")
            try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
            #expect(try AssayProcess.run(["report", "HEAD", "--format", "json"], in: inside).output == run.output)
        }
    }

    @Test func `a run that is not there is a wrong argument with a way on`() throws {
        try withTemporaryFolder { folder in
            let project = try repository(folder)
            let none = try project.assay("report", "4f2c41d0")
            #expect(none.status == 2 && none.errors.contains("no history that could know such a run"), "\(none.errors)")
            _ = try project.assay("run")
            let wrong = try project.assay("report", "4f2c41d0")
            #expect(wrong.status == 2 && wrong.errors.contains("CL143") && wrong.errors.contains("assay history"))
            let missing = try project.assay("report", "HEAD", "--history", "nowhere.sqlite")
            #expect(missing.status == 2 && missing.errors.contains("CL003"))
        }
    }

    /// Three runs of one project: the second on changed rows, the third under a looser requirement.
    private func threeRuns(_ folder: URL) throws -> Project {
        let project = try repository(folder, requirements: ["accuracy >= 0.7", "recall"])
        _ = try project.assay("run")
        try project.write("rows.csv", Project.rows + "1,0.2,f\n0,0.9,m\n")
        #expect(try project.assay("run").status == 1)
        let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
        try project.write("assay.yaml", manifest.replacing("accuracy >= 0.7", with: "accuracy >= 0.3"))
        try GitCommand(in: folder)("commit", "-qam", "looser")
        #expect(try project.assay("run").status == 0)
        return project
    }

    private struct Listing: Decodable {
        struct Run: Decodable { var id, outcome: String; var dirty: Bool? }
        struct Value: Decodable { var observed: Double? }
        struct Check: Decodable { var name: String; var values: [Value] }
        var runs: [Run]
        var checks: [Check]
    }

    private func listing(_ project: Project, _ arguments: String...) throws -> Listing {
        let answer = try AssayProcess.run(["history", "--format", "json"] + arguments, in: project.folder)
        #expect(answer.status == 0, "\(answer.errors)")
        return try JSONDecoder().decode(Listing.self, from: Data(answer.output.utf8))
    }

    @Test func `history lists runs with filters, and draws how checks went`() throws {
        try withTemporaryFolder { folder in
            let project = try threeRuns(folder)
            let all = try listing(project)
            #expect(all.runs.map(\.outcome) == ["pass", "fail", "pass"] && all.runs.map(\.dirty) == [false, true, false])
            #expect(all.checks.map(\.name) == ["performance/accuracy", "performance/recall"])
            #expect(all.checks[0].values.map(\.observed) == [0.75, 0.5, 0.5])
            #expect(try listing(project, "--outcome", "fail").runs.count == 1)
            #expect(try listing(project, "--check", "performance/recall").checks.map(\.name) == ["performance/recall"])
            #expect(try listing(project, "--model", "other").runs.isEmpty && listing(project, "--limit", "1").runs.count == 1)
            #expect(
                try listing(project, "--branch", "main", "--commit", GitCommand(in: folder)("rev-parse", "HEAD")).runs.count
                    == 1)
            let table = try project.assay("history").output
            #expect(table.contains("performance/accuracy  █▁▁") && table.contains("* the work tree was changed"))
            #expect(try project.assay("history", "--outcome", "good").status == 2)
            #expect(try project.assay("history", "--limit", "0").status == 2)
        }
    }

    @Test func `runs are exported and imported byte for byte, once`() throws {
        try withTemporaryFolder { folder in
            let project = try threeRuns(folder)
            let lines = try project.assay("history", "export").output
            #expect(lines.split(separator: "\n").count == 3)
            #expect(try project.assay("history", "export", "runs.jsonl").status == 0)
            let other = folder.appending(path: "elsewhere")
            try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
            let path = ["--history", other.appending(path: "h.sqlite").path]
            let first = try AssayProcess.run(["history", "import", "../runs.jsonl"] + path, in: other)
            #expect(first.status == 0 && first.output == "3 runs added, 0 already there\n", "\(first.errors)")
            let second = try AssayProcess.run(["history", "import", "../runs.jsonl"] + path, in: other)
            #expect(second.output == "0 runs added, 3 already there\n")
            #expect(try AssayProcess.run(["history", "export"] + path, in: other).output == lines)

            let edited = lines.replacing("\"seed\":1", with: "\"seed\":2", maxReplacements: 1)
            try project.write("edited.jsonl", edited)
            let conflict = try AssayProcess.run(["history", "import", "../edited.jsonl"] + path, in: other)
            #expect(conflict.status == 5 && conflict.errors.contains("HS023"), "\(conflict.errors)")
            try project.write("broken.jsonl", lines + "{}\nnot json\n")
            let fresh = ["--history", other.appending(path: "fresh.sqlite").path]
            let broken = try AssayProcess.run(["history", "import", "../broken.jsonl"] + fresh, in: other)
            #expect(broken.status == 2 && broken.errors.contains("broken.jsonl:4") && broken.errors.contains("broken.jsonl:5"))
            #expect(!FileManager.default.fileExists(atPath: fresh[1]))
        }
    }

    @Test func `prune keeps what it was told to keep`() throws {
        try withTemporaryFolder { folder in
            let project = try threeRuns(folder)
            #expect(try project.assay("history", "prune").status == 2)
            #expect(try project.assay("history", "prune", "--before", "yesterday").status == 2)
            let trial = try project.assay("history", "prune", "--keep", "1", "--dry-run")
            #expect(try trial.output == "2 runs would be deleted\n" && listing(project).runs.count == 3)
            let newest = try listing(project).runs[0].id
            #expect(try project.assay("history", "prune", "--keep", "1").output == "2 runs deleted\n")
            #expect(try listing(project).runs.map(\.id) == [newest])
            #expect(try project.assay("history", "prune", "--before", "2020-01-01").output == "0 runs deleted\n")
            #expect(try project.assay("history", "prune", "--before", "2999-01-01").output == "1 run deleted\n")
            #expect(try project.assay("history").output == "no run fits\n")
        }
    }

    @Test func `diff says what changed between two commits`() throws {
        try withTemporaryFolder { folder in
            let project = try threeRuns(folder)
            let text = try project.assay("diff", "HEAD~1", "HEAD")
            #expect(text.status == 0, "\(text.errors)")
            for words in [
                "evaluation rows", "4 -> 6", "loosened", "performance/accuracy", "accuracy >= 0.7 -> accuracy >= 0.3",
                "not significant",
            ] {
                #expect(text.output.contains(words), "\(words) is not in\n\(text.output)")
            }
            let same = try project.assay("diff", "HEAD", "HEAD")
            #expect(same.output.contains("the same model, data, manifest, environment and tool") && same.output.contains("equal"))
            let json = try project.assay("diff", "HEAD~1", "HEAD", "--format", "json")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            #expect(object["schema"] as? String == "assay.diff/1" && object["same_evaluation_data"] as? Bool == false)
            #expect(try project.assay("diff", "HEAD", "4f2c41d0").status == 2)
        }
    }
}
