import Foundation
import TestSupport
import Testing

/// Every bad input of `fixtures/broken`, through the real binary: its code, its exit status, and nothing left behind.
struct BrokenInputTests {
    private static func names(_ folder: String) -> [String] {
        let path = Repository.fixture("broken/\(folder)").path(percentEncoded: false)
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test(arguments: names("data").filter { $0 != "header-only.csv" })
    func `a table that cannot be used ends with 3`(_ name: String) throws {
        try withTemporaryFolder { folder in
            let source = Repository.fixture("broken/data/\(name)").path(percentEncoded: false)
            let columns = name.hasPrefix("misfit") ? "columns: {b: integer}, " : ""
            try """
            assay: 1
            model: {name: broken, task: binary}
            data: {evaluation: {source: '\(source)', \(columns)label: label, score: score}}
            checks: {schema: {require: [row_count >= 1, null_rate <= 99%]}}
            """.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
            let run = try AssayProcess.run(["run", "--junit", "out.xml", "--json", "out.json"], in: folder)
            #expect(run.status == 3, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("error[DT"), "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) == ["assay.yaml"])
        }
    }

    @Test(arguments: names("models"))
    func `a model that cannot be used ends with 3`(_ name: String) throws {
        try withTemporaryFolder { folder in
            let model = Repository.fixture("broken/models/\(name)").path(percentEncoded: false)
            let project = try Project(folder, requirements: ["accuracy >= 0.5"])
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
                .replacingOccurrences(of: "name: small,", with: "name: small, artifact: '\(model)',")
                .replacingOccurrences(of: ", score: score", with: "")
            try project.write("assay.yaml", manifest)
            let run = try project.assay("run", "--junit", "out.xml")
            #expect(run.status == 3, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("error[MD"), "\(run.errors)")
            #expect(!project.files.contains("out.xml"))
        }
    }

    @Test(arguments: names("manifests").filter { $0.hasSuffix(".yaml") })
    func `a manifest that is wrong ends with 2 and its documented code`(_ name: String) throws {
        let path = Repository.fixture("broken/manifests/\(name)").path(percentEncoded: false)
        let expected = try #require(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").first)
        let code = try #require(expected.split(separator: " ").dropFirst().first)
        try withTemporaryFolder { folder in
            let run = try AssayProcess.run(["run", path, "--no-history"], in: folder)
            #expect(run.status == 2, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("error[\(code)]"), "\(run.errors)")
        }
    }
}
