import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

struct EnvironmentComparisonTests {
    private func environment(_ packages: [InstalledPackage]) -> EnvironmentSnapshot {
        var found = EnvironmentSnapshot(.init(kind: "test", path: "venv"))
        found.packages = packages
        found.python = .init(implementation: "cpython", version: "3.11.2")
        found.machine = "x86_64"
        return found
    }

    private func compare(
        _ name: String, _ text: String, _ packages: [InstalledPackage], _ tolerances: Tolerances = Tolerances()
    ) throws -> EnvironmentComparison {
        try withTemporaryFolder { folder in
            EnvironmentComparison(
                declared: try EnvironmentFiles(root: folder).declared(name, text), installed: environment(packages),
                tolerances: tolerances)
        }
    }

    @Test(arguments: [
        ("exact", "1.26.4", true), ("exact", "1.26.5", false), ("exact", "1.26.4.0", true), ("exact", "1.26.4+local", true),
        ("exact", "1.26.4rc1", false), ("patch", "1.26.99", true), ("patch", "1.26.4rc1", true), ("patch", "1.26", true),
        ("patch", "1.27.4", false),
        ("patch", "1!1.26.4", false), ("minor", "1.99", true), ("minor", "2.0.0", false), ("major", "9", true),
        ("major", "1!9", true),
        ("any", "9", true), ("patch", "garbage", false), ("minor", "", false),
    ])
    func `a tolerance says which versions stand for a pin`(_ tolerance: String, _ found: String, _ isRight: Bool) throws {
        let tolerances = Tolerances(byName: ["NumPy": try #require(VersionTolerance(rawValue: tolerance))])
        let comparison = try compare(
            "requirements.txt", "numpy==1.26.4\nscipy\n",
            [.init(name: "numpy", version: found), .init(name: "scipy", version: "1")], tolerances)
        #expect(comparison.packages.count == (isRight ? 0 : 1), "\(comparison.packages.findings)")
    }

    @Test func `a difference names package, wanted, found, file and line`() throws {
        let verdict = try compare(
            "requirements.txt", "# pins\nNumPy==1.26.4\nscipy==1.11.4\n", [.init(name: "numpy", version: "1.26.5")]
        ).packages
        #expect(verdict.count == 2 && verdict.compared == 2)
        #expect(
            verdict.findings[0].hasPrefix("NumPy: wanted ==1.26.4 (")
                && verdict.findings[0].hasSuffix("requirements.txt:2), found 1.26.5"))
        #expect(verdict.findings[1].hasSuffix("requirements.txt:3), not installed"))
    }

    @Test func `every line of a requirements file must hold, one line of a lock`() throws {
        let numpy = [InstalledPackage(name: "numpy", version: "1.26.4")]
        #expect(try compare("requirements.txt", "numpy>=1.26\nnumpy<1.26.4\n", numpy).packages.count == 1)
        let lock =
            "lock-version = '1.0'\ncreated-by = 't'\n[[packages]]\nname = 'numpy'\nversion = '2.0'\n[[packages]]\nname = 'numpy'\nversion = '1.26.4'\n"
        #expect(try compare("pylock.toml", lock, numpy).packages.count == 0)
    }

    @Test func `an address is compared where the package says where it came from`() throws {
        let text = "a @ git+https://example.com/a.git@abc\nb @ https://example.com/b.whl\nc @ https://example.com/c.whl\n"
        let verdict = try compare(
            "requirements.txt", text,
            [
                .init(name: "a", version: "1", url: "git+https://example.com/a.git@abc"),
                .init(name: "b", version: "1", url: "https://other.com/b.whl"),
                .init(name: "c", version: "1"),
            ]
        ).packages
        #expect(verdict.count == 1 && verdict.compared == 2)
        #expect(verdict.findings.count == 2 && verdict.findings[1].contains("c: ") && verdict.findings[1].contains("not compared"))
    }

    @Test func `a package that is installed in place is named, because its version says little`() throws {
        let verdict = try compare(
            "requirements.txt", "a==1.0\n", [.init(name: "a", version: "1.0", editable: true, url: "file:///src/a")]
        ).packages
        #expect(verdict.count == 0 && verdict.compared == 1)
        #expect(
            verdict.findings == ["a: 1.0 is installed in place from file:///src/a, so its files may not be those of that version"])
    }

    @Test func `conda packages are looked for among conda's, and among Python's where conda has none`() throws {
        let text = "dependencies: [numpy=1.26, \"scipy 1.11.4 py311*\"]\n"
        let conda = [
            InstalledPackage(name: "numpy", version: "1.26.4", kind: .conda, build: "py311_0"),
            .init(name: "numpy", version: "2.0"),
            .init(name: "scipy", version: "1.11.4", kind: .conda, build: "py310_0"),
        ]
        #expect(try compare("environment.yml", text, conda).packages.findings.map { String($0.prefix(5)) } == ["scipy"])
        let python = [InstalledPackage(name: "numpy", version: "1.26.4"), .init(name: "scipy", version: "1.11.4")]
        #expect(try compare("environment.yml", text, python).packages.count == 0)
    }

    @Test func `nothing that applies is no pass`() throws {
        let verdict = try compare("requirements.txt", "pywin32==306; sys_platform == 'win32'\n", []).packages
        #expect(verdict.reason != nil && verdict.compared == 0)
        #expect(try compare("requirements.txt", "", []).extraPackages.reason != nil)
        let any = try compare("requirements.txt", "numpy==1\n", [], Tolerances(standard: .any)).packages
        #expect(any.reason != nil && any.findings.count == 1)
    }

    @Test func `a lock's own list decides what is extra, else what is needed`() throws {
        let packages = [
            InstalledPackage(name: "pandas", version: "2", requires: ["numpy>=1", "pytz; extra == 'tz'"]),
            .init(name: "numpy", version: "1", requires: ["not a ( requirement"]),
            .init(name: "pytz", version: "1"), .init(name: "pip", version: "23"), .init(name: "ipdb", version: "1"),
        ]
        let loose = try compare("requirements.txt", "pandas\n", packages).extraPackages
        #expect(loose.findings.map { String($0.prefix(4)) } == ["ipdb"])
        let lock = "lock-version = '1.0'\ncreated-by = 't'\n[[packages]]\nname = 'pandas'\nversion = '2'\n"
        #expect(try compare("pylock.toml", lock, packages).extraPackages.count == 3)
    }

    @Test func `Python is judged by what is known of it`() throws {
        func verdict(_ text: String, _ version: String, _ tolerance: VersionTolerance = .exact) throws -> EnvironmentVerdict {
            var comparison = try compare("python_env.yaml", text, [], Tolerances(standard: tolerance))
            comparison = EnvironmentComparison(
                declared: comparison.declared,
                installed: {
                    var found = comparison.installed
                    found.python?.version = version
                    return found
                }(), tolerances: comparison.tolerances)
            return comparison.python
        }
        #expect(try verdict("python: 3.11.2\ndependencies: []\n", "3.11.2").count == 0)
        #expect(try verdict("python: 3.11.2\ndependencies: []\n", "3.11.3").count == 1)
        #expect(try verdict("python: 3.11.2\ndependencies: []\n", "3.11").reason != nil)
        #expect(try verdict("python: 3.11.2\ndependencies: []\n", "3.11", .patch).count == 0)
        #expect(try verdict("python: 3.11.2\ndependencies: []\n", "3.12").count == 1)
        #expect(try verdict("dependencies: []\nbuild_dependencies: []\n", "3.12").reason != nil)
    }

    @Test func `advisories name what they affect and what mends it`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            func record(_ id: String, _ events: String, versions: String = "", more: String = "") -> String {
                "{\"id\": \"\(id)\", \"modified\": \"2026-01-01T00:00:00Z\"\(more), \"affected\": [{\"package\": {\"ecosystem\": \"PyPI\", \"name\": \"A.b\"}, \"versions\": [\(versions)], \"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [\(events)]}]}]}"
            }
            try files.write(
                "osv/one.json",
                record(
                    "R-1", "{\"fixed\": \"1.5\"}, {\"introduced\": \"0\"}, {\"introduced\": \"2.0rc1\"}, {\"fixed\": \"2.3\"}",
                    more: ", \"aliases\": [\"CVE-1\"]"))
            try files.write(
                "osv/deep/two.json",
                "[" + record("R-2", "", versions: "\"1.7.0\"") + ","
                    + record("R-3", "{\"introduced\": \"3\"}, {\"last_affected\": \"3.2\"}") + "]")
            try files.write(
                "osv/three.json", record("R-4", "{\"introduced\": \"0\"}", more: ", \"withdrawn\": \"2026-01-01T00:00:00Z\""))
            let book = try AdvisoryBook(files.path("osv"))
            func affected(_ version: String) -> [String] {
                let found = book.verdict(on: environment([.init(name: "a_b", version: version)]), yanked: false, wanted: nil)
                return found.findings.map { String($0.dropFirst("a_b \(version): ".count)) }
            }
            #expect(affected("1.4.9") == ["R-1 (CVE-1), fixed in 1.5"])
            #expect(affected("1.5") == [] && affected("1.6") == [])
            #expect(affected("1.7") == ["R-2"])
            #expect(affected("2.0rc1") == ["R-1 (CVE-1), fixed in 2.3"] && affected("2.0.dev1") == [])
            #expect(affected("3.2") == ["R-3"] && affected("3.2.1") == [])
            #expect(book.verdict(on: environment([.init(name: "other", version: "1")]), yanked: false, wanted: nil).count == 0)
            try files.write("bad/x.json", "{}")
            #expect(throws: Diagnostic.self) { try AdvisoryBook(files.path("bad")) }
            try FileManager.default.createDirectory(atPath: files.path("none"), withIntermediateDirectories: true)
            #expect(#expect(throws: Diagnostic.self) { try AdvisoryBook(files.path("none")) }?.code == .noAdvisories)
        }
    }
}
