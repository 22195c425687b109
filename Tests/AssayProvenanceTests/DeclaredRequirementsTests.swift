import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Requirement files as pip reads them.
struct DeclaredRequirementsTests {
    @Test func `a nasty file keeps every requirement with its line`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try files.write("more/base.txt", "scipy~=1.11.0\r\n-r ../deep.txt\n")
            try files.write("deep.txt", "pandas\n")
            try files.write("limits.txt", "numpy<2 # not yet\nunused==1\n")
            let found = try files.declared(
                "requirements.txt",
                """
                \u{FEFF}# header
                --index-url https://example.com/simple
                -i https://example.com/simple
                --require-hashes
                numpy == 1.26.4 \\
                    --hash=sha256:aa \\
                    --hash=sha256:bb  # why
                scikit_learn[alldeps]>=1.4,<2 ; python_version >= "3.9" # comment
                   torch==2.1.0+cu118
                -r more/base.txt
                -climits.txt
                pkg @ https://example.com/pkg-1.0.whl#sha256=00
                https://example.com/wheels/attrs-23.2.0-py3-none-any.whl
                -e git+https://example.com/x.git@v1#egg=project
                ./local
                name#not-a-comment==1
                """.replacing("name#not-a-comment==1", with: "Zope.Interface===5.0"))
            #expect(
                found.lines == [
                    "numpy ==1.26.4 :5", "scikit_learn >=1.4,<2 :8", "torch ==2.1.0+cu118 :9", "scipy ~=1.11.0 :1",
                    "pandas any version :1",
                    "numpy <2 :1", "unused ==1 :2", "pkg https://example.com/pkg-1.0.whl#sha256=00 :12", "attrs ==23.2.0 :13",
                    "project git+https://example.com/x.git@v1#egg=project :14", "Zope.Interface ===5.0 :16",
                ])
            #expect(
                found.packages.map(\.isConstraint) == [false, false, false, false, false, true, true, false, false, false, false])
            #expect(found.packages[3].place.file.hasSuffix("more/base.txt"))
            #expect(found.notes.count == 1 && found.notes[0].contains("./local"))
        }
    }

    private struct PipCase: Decodable {
        struct Row: Decodable {
            var file: String
            var line: Int
            var text: String
            var isConstraint: Bool

            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                (file, line) = (try list.decode(String.self), try list.decode(Int.self))
                (text, isConstraint) = (try list.decode(String.self), try list.decode(Bool.self))
            }
        }
        var files: [String: String]
        var rows: [Row]
    }

    /// The answers are made by oracles/make_requirements.py.
    @Test func `nasty files hold what pip finds in them, each at its file and line`() throws {
        let cases: [PipCase] = try Repository.oracle("AssayProvenanceTests/oracles/requirements.json")
        try #require(cases.count > 15)
        for (index, item) in cases.enumerated() {
            try withTemporaryFolder { folder in
                let files = EnvironmentFiles(root: folder)
                for (name, text) in item.files { try files.write(name, text) }
                let wanted = item.rows.compactMap { row in (try? PackageRequirement(row.text)).map { (row, $0) } }
                // pip keeps any text at first and refuses later what is no requirement.
                if wanted.count < item.rows.count {
                    #expect(throws: Diagnostic.self, "case \(index)") {
                        try DeclaredEnvironment.read(files.path("requirements.txt"))
                    }
                    return
                }
                let found = try DeclaredEnvironment.read(files.path("requirements.txt")).packages
                let root = files.path() + "/"
                let folderOf = { (package: DeclaredPackage) in
                    URL(filePath: package.place.file).standardizedFileURL.path(percentEncoded: false).replacing(root, with: "")
                }
                #expect(
                    found.map { "\(folderOf($0)):\($0.place.line) \($0.name) \($0.isConstraint)" }
                        == wanted.map { "\($0.0.file):\($0.0.line) \($0.1.name) \($0.0.isConstraint)" }, "case \(index)")
                for (package, (_, requirement)) in zip(found, wanted) where requirement.url == nil {
                    #expect(package.wanted == (requirement.specifiers.text.isEmpty ? "any version" : requirement.specifiers.text))
                    #expect(package.marker == requirement.marker)
                }
            }
        }
    }

    @Test(arguments: [
        ("numpy==1.26.4 extra words", "EN063"), ("numpy>=1.0.*", "EN063"), ("=1.0", "EN063"), ("numpy ; python_version", "EN063"),
        ("-r missing.txt", "EN060"), ("-r requirements.txt", "EN065"), ("numpy==", "EN063"),
    ])
    func `what pip refuses is refused with its line`(_ line: String, _ code: String) throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            let problem = #expect(throws: Diagnostic.self) { try files.declared("requirements.txt", "# first\n\n\(line)\n") }
            #expect(problem?.code.rawValue == code)
            #expect(problem?.place?.line == 3)
            #expect(problem?.help != nil)
        }
    }

    @Test func `files that cannot be read say why`() throws {
        try withTemporaryFolder { (folder: URL) throws in
            let files = EnvironmentFiles(root: folder)
            func code(_ path: String) -> String? {
                do throws(Diagnostic) {
                    _ = try DeclaredEnvironment.read(path)
                    return nil
                } catch {
                    return error.code.rawValue
                }
            }
            #expect(code(files.path("none.txt")) == "EN060")
            #expect(code(files.path()) == "EN062")
            #expect(code(try files.write("latin.txt", [0x6E, 0xE9])) == "EN061")
            #expect(code(try files.write("uv.lock", "version = ")) == "EN061")
            #expect(code(try files.write("uv2/uv.lock", "version = 2\n")) == "EN064")
            #expect(code(try files.write("pylock.toml", "lock-version = \"2.0\"\n")) == "EN064")
            #expect(code(try files.write("Pipfile.lock", "{\"_meta\": {")) == "EN061")
            #expect(code(try files.write("x.json", "{}")) == "EN062")
            #expect(code(try files.write("x.yaml", "a: 1\n")) == "EN062")
            #expect(code(try files.write("y.yaml", "a: [1\n")) == "EN061")
            #expect(code(try files.write("environment.yml", "dependencies: [\"numpy >=1.0 <2\"]\n")) == "EN063")
            #expect(code(try files.write("pyproject.toml", "[tool.x]\na = 1\n")) == "EN062")
            #expect(code(try files.write("Dockerfile", "RUN true\n")) == "EN062")
            #expect(code(try files.write("s.json", "{\"schema\": \"assay.environment/2\"}")) == "EN072")
            #expect(code(try files.write("t.json", "{\"schema\": \"assay.environment/1\"}")) == "EN072")
        }
    }

    @Test func `empty files declare nothing`() throws {
        try withTemporaryFolder { (folder: URL) throws in
            #expect(try EnvironmentFiles(root: folder).declared("requirements.txt", "\n# nothing\n\\\n").packages.isEmpty)
        }
    }
}
