import Foundation
import TestSupport
import Testing

/// Runs that are answered from the history, and runs of changed manifests only.
struct AnswerTests {
    private struct Record: Decodable {
        struct Check: Decodable { var observed: Double? }
        struct Table: Decodable { var scans: Int }
        var id: String
        var answered_from: String?
        var input_digest: String?
        var result_digest: String
        var checks: [Check]
        var data: [String: Table]
    }

    private func run(_ project: Project, _ arguments: String...) throws -> Record {
        let answer = try AssayProcess.run(["run", "--format", "json"] + arguments, in: project.folder)
        #expect([0, 1, 4].contains(answer.status), "\(answer.errors)")
        return try JSONDecoder().decode(Record.self, from: Data(answer.output.utf8))
    }

    @Test func `a run of the same inputs is answered from the history, and says so`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.7", "recall"])
            let first = try run(project)
            #expect(first.answered_from == nil && first.input_digest != nil && first.data["evaluation"]?.scans == 1)
            let second = try run(project)
            #expect(second.answered_from == first.id && second.id != first.id && second.data["evaluation"]?.scans == 0)
            #expect(second.result_digest == first.result_digest && second.input_digest == first.input_digest)
            #expect(second.checks.map(\.observed) == first.checks.map(\.observed))
            let words = try project.assay("run")
            #expect(words.output.contains("nothing was measured: the numbers are those of run \(first.id)"), "\(words.output)")
            #expect(words.status == 0 && words.output.contains("PASS performance/accuracy"))
            let junit = try project.assay(
                "report", words.output.firstMatch(of: /numbers of run (\S+)/).map { String($0.output.1) } ?? "")
            #expect(junit.status == 0, "the run that is named can be reported")
            let xml = try project.assay("run", "--junit", "out.xml", "--quiet")
            let properties = try String(contentsOf: folder.appending(path: "out.xml"), encoding: .utf8)
            #expect(xml.status == 0 && properties.contains(#"<property name="answered_from" value="\#(first.id)""#))
            #expect(try project.assay("history").output.contains("= answered from an earlier run"))
            #expect(try run(project, "--fresh").answered_from == nil && run(project, "--no-history").answered_from == nil)
            #expect(try run(project, "--show-values").answered_from == nil)
        }
    }

    @Test func `whatever matters makes a run measure`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.3", "recall"], extra: "profiles: {quick: {rows: 2}}")
            let first = try run(project)
            #expect(try run(project, "--only", "recall").answered_from == nil)
            #expect(try run(project, "--profile", "quick").answered_from == nil)
            try project.write("rows.csv", Project.rows + "1,0.2,f\n")
            let changed = try run(project)
            #expect(changed.answered_from == nil && changed.input_digest != first.input_digest)
            try project.write("rows.csv", Project.rows)
            #expect(try run(project).answered_from == first.id, "back to what was measured")
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("assay.yaml", manifest.replacing("accuracy >= 0.3", with: "accuracy >= 0.2"))
            #expect(try run(project).answered_from == nil)
            try project.write("assay.yaml", manifest)
            #expect(try run(project).answered_from == first.id)
        }
    }

    @Test(arguments: ["artifact_size", "latency_p50"]) func `times are measured every time`(_ measure: String) throws {
        try withTemporaryFolder { folder in
            try FileManager.default.copyItem(
                at: Repository.fixture("scenarios/credit/model.onnx"), to: folder.appending(path: "model.onnx"))
            let project = try Project(folder, requirements: [measure])
            let scenario = Repository.fixture("scenarios/credit")
            let files = try FileManager.default.contentsOfDirectory(atPath: scenario.path)
            for file in files where file != "model.onnx" && file != "expected" {
                try? FileManager.default.copyItem(at: scenario.appending(path: file), to: folder.appending(path: file))
            }
            let manifest = try String(contentsOf: scenario.appending(path: "assay.yaml"), encoding: .utf8)
            let head = manifest.components(separatedBy: "\nchecks:")[0]
            try project.write("assay.yaml", head + "\nchecks: {performance: {require: [\(measure)]}}\n")
            let runs = try [run(project), run(project)]
            #expect((runs[1].answered_from != nil) == (measure == "artifact_size"), "\(runs)")
        }
    }

    @Test func `a check that could not be measured is tried again`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy", "artifact_size <= 1 MB"])
            #expect(try run(project).answered_from == nil)
            #expect(try run(project).answered_from == nil)
        }
    }

    // MARK: - Changed manifests

    /// Two projects in one repository, in folders with awkward names.
    private func monorepo(_ folder: URL) throws -> (first: Project, second: Project) {
        let folders = ["-a b", "zwei*é"].map { folder.appending(path: $0) }
        for folder in folders { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        let projects = try folders.map { try Project($0, requirements: ["accuracy >= 0.1"]) }
        try GitCommand(in: folder).begin()
        return (projects[0], projects[1])
    }

    private func changed(_ folder: URL, _ reference: String = "HEAD", _ more: String...) throws -> AssayProcess {
        let manifests = ["./-a b/assay.yaml", "zwei*é/assay.yaml"]
        return try AssayProcess.run(["run", "--changed-since", reference] + more + manifests, in: folder)
    }

    @Test func `only manifests whose inputs changed are run`() throws {
        try withTemporaryFolder { folder in
            let (first, second) = try monorepo(folder)
            let none = try changed(folder)
            #expect(none.status == 0 && none.output.isEmpty, "\(none.output)")
            #expect(none.errors.contains("nothing to run") && none.errors.contains("skipped -a b/assay.yaml: none of its 2 inputs"))

            try first.write("notes.txt", "no input")
            #expect(try changed(folder).output.isEmpty)
            try second.write("rows.csv", Project.rows + "1,0.9,f\n")
            let one = try changed(folder)
            #expect(one.status == 0 && one.errors.contains("running zwei*é/assay.yaml: zwei*é/rows.csv changed"), "\(one.errors)")
            #expect(one.output.contains("1 check") && one.errors.contains("skipped -a b/assay.yaml"))
            try GitCommand(in: folder)("commit", "-qam", "second")
            #expect(try changed(folder).output.isEmpty)
            #expect(try changed(folder, "HEAD~1").errors.contains("running zwei*é/assay.yaml"))
            #expect(try changed(folder, "main...").output.isEmpty)
        }
    }

    @Test func `what git cannot vouch for is run`() throws {
        try withTemporaryFolder { folder in
            let (first, second) = try monorepo(folder)
            try GitCommand(in: folder)("rm", "-q", "--cached", "zwei*é/rows.csv")
            try first.write("../.gitignore", "*.csv\n")
            try GitCommand(in: folder)("add", ".gitignore")
            try GitCommand(in: folder)("commit", "-qm", "the data leaves git")
            let ignored = try changed(folder)
            #expect(ignored.errors.contains("zwei*é/rows.csv is not in git"), "\(ignored.errors)")

            let outside = FileManager.default.temporaryDirectory.appending(path: "assay-outside-\(UUID().uuidString).csv")
            try Data(Project.rows.utf8).write(to: outside)
            defer { try? FileManager.default.removeItem(at: outside) }
            try FileManager.default.removeItem(at: second.folder.appending(path: "rows.csv"))
            try FileManager.default.createSymbolicLink(at: second.folder.appending(path: "rows.csv"), withDestinationURL: outside)
            try GitCommand(in: folder)("add", "-f", "zwei*é/rows.csv")
            try GitCommand(in: folder)("commit", "-qm", "a link")
            #expect(try changed(folder).errors.contains("lies outside the repository"))
        }
    }

    @Test func `a reference that is not there is no reason to skip`() throws {
        try withTemporaryFolder { folder in
            _ = try monorepo(folder)
            let unknown = try changed(folder, "origin/main")
            #expect(unknown.status == 3 && unknown.errors.contains("GT008"), "\(unknown.errors)")
            let project = try Project(folder.appending(path: "-a b"), requirements: ["accuracy"])
            try FileManager.default.removeItem(at: folder.appending(path: ".git"))
            let outside = try project.assay("run", "--changed-since", "HEAD")
            #expect(outside.status == 3 && outside.errors.contains("GT007"), "\(outside.errors)")
        }
    }
}
