import Foundation
import TestSupport
import Testing

/// The wheel that `ci/package` makes, of the binary under test. The other packages are tried in clean roots, by `ci/try-packages`.
struct PackageTests {
    @Test func `a wheel holds what it records, is dated by its inputs, and installs by pip`() throws {
        try withTemporaryFolder { folder in
            let wheel = try Self.wheel(in: folder)
            #expect(wheel.lastPathComponent.contains(/^assay-\d+\.\d+\.\d+-py3-none-manylinux_2_\d+_x86_64\.whl$/))
            let audit = try Self.run("/usr/bin/python3", ["-c", Self.audit, wheel.path(percentEncoded: false)], in: folder)
            #expect(audit.status == 0, "\(audit.errors)")
            let pip = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", "target"]
            let installed = try Self.run("/usr/bin/python3", pip + [wheel.path(percentEncoded: false)], in: folder)
            #expect(installed.status == 0, "\(installed.errors)")
            let program = folder.appending(path: "target/bin/assay").path(percentEncoded: false)
            let assay = try Self.run(program, ["--version"], in: folder)
            #expect(assay.output.hasPrefix("assay "), "\(assay.errors)")
        }
    }

    private static let epoch = "1700000000"

    private static let audit = """
        import base64, csv, hashlib, io, sys, zipfile
        wheel = zipfile.ZipFile(sys.argv[1])
        [record] = [name for name in wheel.namelist() if name.endswith(".dist-info/RECORD")]
        rows = {row[0]: row for row in csv.reader(io.StringIO(wheel.read(record).decode()))}
        assert set(rows) == set(wheel.namelist()), set(rows) ^ set(wheel.namelist())
        for name, digest, size in (row for row in rows.values() if row[0] != record):
            content = wheel.read(name)
            found = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            assert (digest, size) == (f"sha256={found}", str(len(content))), name
        assert {one.date_time for one in wheel.infolist()} == {(2023, 11, 14, 22, 13, 20)}
        metadata = wheel.read(record.replace("RECORD", "METADATA")).decode()
        for line in ("Requires-Dist: pyarrow >=26.0,<26.1", "Requires-Dist: onnxruntime >=1.16", "Classifier: Private :: Do Not Upload"):
            assert line in metadata.splitlines(), line
        for end in ("bash-completion/completions/assay", "zsh/site-functions/_assay", "assay.fish", "doc/assay/licenses/libgit2"):
            assert any(name.endswith(end) for name in wheel.namelist()), end
        """

    /// Debug information would be most of a wheel that a test waits for.
    private static func wheel(in folder: URL) throws -> URL {
        let licenses = folder.appending(path: "scratch/licenses")
        try FileManager.default.createDirectory(at: licenses, withIntermediateDirectories: true)
        try Data("a licence".utf8).write(to: licenses.appending(path: "part"))
        let binary = try AssayProcess.binary.path(percentEncoded: false)
        let stripped = try run("/usr/bin/strip", ["--strip-all", "-o", "assay", binary], in: folder)
        #expect(stripped.status == 0, "\(stripped.errors)")
        let made = try run(
            Repository.root.appending(path: "ci/lib/packaging/make").path(percentEncoded: false), [".", "assay", "wheel"],
            in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try #require(files.first { $0.pathExtension == "whl" })
    }

    private static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> AssayProcess {
        let scratch = folder.appending(path: "scratch").path(percentEncoded: false)
        let environment = ["SOURCE_DATE_EPOCH": epoch, "ASSAY_PACKAGE_SCRATCH": scratch]
        return try AssayProcess.run(URL(filePath: program), arguments, in: folder, environment: environment)
    }
}
