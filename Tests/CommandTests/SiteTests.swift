import Foundation
import TestSupport
import Testing

/// `assay site` and the trends of the HTML report, through the real binary.
struct SiteCommandTests {
    /// A project with two recorded runs, the second of which fails.
    private static func project(_ folder: URL) throws -> Project {
        let project = try Project(folder, requirements: ["roc_auc >= 0.6", "accuracy >= 0.7", "f1"])
        #expect(try project.assay("run", "--html", "first.html").status == 0)
        try project.write("rows.csv", Project.rows.replacing("1,0.4,f", with: "1,0.05,f"))
        #expect(try project.assay("run", "--html", "second.html").status == 1)
        return project
    }

    private static func text(_ project: Project, _ path: String) throws -> String {
        try String(contentsOf: project.folder.appending(path: path), encoding: .utf8)
    }

    private static func listing(_ folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: name)
            if !file.hasDirectoryPath, let data = FileManager.default.contents(atPath: file.path) { files[name] = data }
        }
        return files
    }

    @Test func `the report of a run shows the runs before it, and none without a history`() throws {
        try withTemporaryFolder { folder in
            let project = try Self.project(folder)
            #expect(try !Self.text(project, "first.html").contains("id=\"trend\""))
            #expect(try Self.text(project, "second.html").contains("id=\"trend\""))
            let id = try #require(
                try project.assay("history", "--format", "json").output.firstMatch(of: /"id" : "([^"]+)"/)?.output.1)
            let report = try project.assay("report", String(id), "--format", "html", "--output", "again.html")
            #expect(report.status == 0, "\(report.errors)")
            #expect(try project.assay("run", "--no-history", "--html", "alone.html").status == 1)
            #expect(try !Self.text(project, "alone.html").contains("id=\"trend\""))
        }
    }

    @Test func `a site is whole, the same again, and takes away what a smaller one no longer has`() throws {
        try withTemporaryFolder { folder in
            let project = try Self.project(folder)
            let made = try project.assay("site", "--output", "public")
            #expect(made.status == 0, "\(made.errors)")
            let site = folder.appending(path: "public")
            let first = try Self.listing(site)
            #expect(first.keys.filter { $0.hasSuffix(".html") }.count == 1 + 1 + 2 + 3)
            #expect(first["style.css"] != nil && first[".assay-site"] != nil)
            #expect(try project.assay("site", "--output", "public").output.contains("0 of them new or changed"))
            #expect(try Self.listing(site) == first)
            try project.write("public/runs/mine.html", "kept")
            #expect(try project.assay("site", "--output", "public", "--limit", "1").status == 0)
            let smaller = try Self.listing(site)
            #expect(smaller.keys.filter { $0.hasPrefix("runs/") }.count == 2)
            #expect(smaller["runs/mine.html"] == Data("kept".utf8))
        }
    }

    @Test func `histories, exports and folders give one site, and copies of a run count once`() throws {
        try withTemporaryFolder { folder in
            let project = try Self.project(folder)
            #expect(try project.assay("history", "export", "runs.jsonl").status == 0)
            let found = try project.assay("site", ".", "runs.jsonl", ".assay/history.sqlite", "--output", "public")
            #expect(found.status == 0 && found.output.contains("1 model, 8 files"), "\(found.output)\(found.errors)")
        }
    }

    @Test func `a folder of something else is left alone unless forced, and a link never leads out of it`() throws {
        try withTemporaryFolder { folder in
            let project = try Self.project(folder)
            try FileManager.default.createDirectory(at: folder.appending(path: "mine"), withIntermediateDirectories: true)
            try project.write("mine/notes.txt", "kept")
            let refused = try project.assay("site", "--output", "mine")
            #expect(
                refused.status == 2 && refused.errors.contains("CL222") && refused.errors.contains("--force"), "\(refused.errors)")
            #expect(try Self.listing(folder.appending(path: "mine")).keys.sorted() == ["notes.txt"])
            #expect(try project.assay("site", "--output", "mine", "--force").status == 0)
            #expect(try Self.text(project, "mine/notes.txt") == "kept")
            try FileManager.default.createDirectory(at: folder.appending(path: "linked"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "linked/runs"), withDestinationURL: folder.appending(path: "elsewhere"))
            #expect(try project.assay("site", "--output", "linked", "--force").errors.contains("CL223"))
            #expect(try project.assay("site", "--output", "rows.csv").errors.contains("CL223"))
        }
    }

    @Test func `a forged list of a site deletes nothing else`() throws {
        try withTemporaryFolder { folder in
            let project = try Self.project(folder)
            #expect(try project.assay("site", "--output", "public").status == 0)
            try project.write(
                "public/.assay-site", "assay site 1\n../rows.csv\nruns/../../assay.yaml\nruns/..html\n/etc/passwd\nindex.html\n")
            #expect(try project.assay("site", "--output", "public").status == 0)
            #expect(project.files.isSuperset(of: ["rows.csv", "assay.yaml"]))
        }
    }

    @Test func `wrong sources end with a word about each`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.7"])
            #expect(try project.assay("site", "--output", "public").errors.contains("CL145"))
            let several = try project.assay("site", "nowhere.sqlite", "rows.csv", ".", "--output", "public")
            #expect(several.status == 2)
            for code in ["CL003", "CL146", "CL220"] { #expect(several.errors.contains(code), "\(several.errors)") }
            #expect(try project.assay("run").status == 0)
            #expect(try project.assay("site", "--model", "other", "--output", "public").errors.contains("CL221"))
            #expect(!project.files.contains("public"))
        }
    }
}
