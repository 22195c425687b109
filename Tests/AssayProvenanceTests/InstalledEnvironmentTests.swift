import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Environments as they lie on disk, read without running anything of them.
struct InstalledEnvironmentTests {
    private func installed(_ found: EnvironmentSnapshot) -> [String] { found.packages.map { "\($0.name) \($0.version)" } }

    @Test func `a virtual environment that python3 itself made`() throws {
        try withTemporaryFolder { folder in
            let venv = EnvironmentFiles(root: folder).path("venv")
            let made = try shell("python3", ["-m", "venv", "--without-pip", venv])
            try #require(made.status == 0)
            let version = try shell(venv + "/bin/python", ["-c", "import platform; print(platform.python_version(), end='')"])
            let minor = String(decoding: version.output, as: UTF8.self).split(separator: ".").prefix(2).joined(separator: ".")
            let site = "venv/lib/python\(minor)/site-packages"
            let files = EnvironmentFiles(root: folder)
            try files.install("numpy", "1.26.4", in: site, requires: ["mpmath; extra == 'x'"])
            let found = try EnvironmentReader.read(venv)
            #expect(found.place.kind == "virtual environment")
            #expect(found.python?.version == String(decoding: version.output, as: UTF8.self))
            #expect(installed(found) == ["numpy 1.26.4"])
            #expect(found.machine == Kernel.running.machine && found.kernel == Kernel.running.release)
            #expect(found.processor?.features == MachineFacts.capture().features)
            // The interpreter stands for the environment that it is in.
            #expect(try EnvironmentReader.read(venv + "/bin/python").packages == found.packages)
            let asked = try shell(
                venv + "/bin/python",
                [
                    "-c",
                    "import importlib.metadata as m; print(*[d.name + ' ' + d.version for d in m.distributions()], sep=',', end='')",
                ])
            #expect(String(decoding: asked.output, as: UTF8.self) == installed(found).joined(separator: ","))
        }
    }

    @Test func `this machine's Debian packages are those that its Python finds`() throws {
        guard FileManager.default.fileExists(atPath: "/usr/bin/python3"),
            FileManager.default.fileExists(atPath: "/var/lib/dpkg/status")
        else { return }
        let found = try EnvironmentReader.read("/usr")
        let script =
            "import importlib.metadata as m, re, json, platform; print(json.dumps([platform.python_version(), sorted({re.sub('[-_.]+', '-', d.metadata['Name']).lower(): d.version for d in reversed(list(m.distributions()))}.items())]), end='')"
        let asked = try shell("/usr/bin/python3", ["-I", "-c", script])
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(asked.output)) as? [Any])
        let expected = try #require(answer[1] as? [[String]])
        #expect(found.packages.map { [$0.key, $0.version] } == expected)
        #expect(found.python?.version == answer[0] as? String)
        let dpkg = try shell("dpkg-query", ["-W", "-f=${db:Status-Status} ${Package} ${Version}\n"])
        let lines = String(decoding: dpkg.output, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("installed ") }
        #expect(Set(lines.map { $0.dropFirst(10) }) == Set(found.systemPackages.map { "\($0.key) \($0.value)"[...] }))
        let libc = try shell("getconf", ["GNU_LIBC_VERSION"])
        #expect("glibc \(found.libraries["glibc"] ?? "?")\n" == String(decoding: libc.output, as: UTF8.self))
    }

    @Test func `every form of metadata is read, and the first on the path counts`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            let site = "p/lib/python3.11/site-packages"
            try files.install("Scikit_Learn", "1.4.2", in: site)
            try files.write(
                "\(site)/old-1.0.egg-info/PKG-INFO",
                "Metadata-Version: 1.0\r\nName: Old.Package\r\nVersion: 1.0\r\n\r\nVersion: 9\r\n")
            try files.write("\(site)/flat-2.0-py3.11.egg-info", "Name: flat\nVersion: 2.0\n")
            try files.write("\(site)/egg-3.0-py3.11.egg/EGG-INFO/PKG-INFO", "Name: egg\nVersion: 3.0\n")
            try files.write("source/linked.egg-info/PKG-INFO", "Name: linked\nVersion: 4.0.dev0\n")
            try files.write("\(site)/linked.egg-link", files.path("source") + "\n.\n")
            try files.install("edited", "5.0", in: site, source: #"{"url": "file:///src/edited", "dir_info": {"editable": true}}"#)
            try files.install(
                "cloned", "6.0", in: site,
                source: #"{"url": "https://example.com/c.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}"#)
            try files.write("\(site)/empty-7.0.dist-info/INSTALLER", "pip\n")
            try files.write("\(site)/nameless-8.0.dist-info/METADATA", "Version: 8.0\n")
            try files.install("numpy", "2.0.0", in: site)
            try files.install("NumPy", "1.26.4", in: "p/lib/python3.11/dist-packages")
            try files.write("p/include/python3.11/patchlevel.h", "#define PY_VERSION      \t\"3.11.9+\"\n")
            let found = try EnvironmentReader.read(files.path("p"))
            #expect(
                installed(found) == [
                    "cloned 6.0", "edited 5.0", "egg 3.0", "flat 2.0", "linked 4.0.dev0", "numpy 2.0.0", "Old.Package 1.0",
                    "Scikit_Learn 1.4.2",
                ])
            #expect(found.package("edited")?.editable == true && found.package("linked")?.editable == true)
            #expect(found.package("cloned")?.url == "git+https://example.com/c.git@abc")
            #expect(found.python?.version == "3.11.9+")
            #expect(found.notes.count == 2)
            #expect(try EnvironmentReader.read(files.path(site)).packages.map(\.key).contains("numpy"))
        }
    }

    @Test func `a conda environment`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try files.write("c/conda-meta/python-3.11.9-h1_0.json", #"{"name": "python", "version": "3.11.9", "build": "h1_0"}"#)
            try files.write(
                "c/conda-meta/numpy-1.26.4-py311_0.json", #"{"name": "numpy", "version": "1.26.4", "build": "py311_0"}"#)
            try files.write("c/conda-meta/history", "==> x <==\n")
            try files.install("numpy", "1.26.4", in: "c/lib/python3.11/site-packages")
            let found = try EnvironmentReader.read(files.path("c"))
            #expect(found.place.kind == "conda environment")
            #expect(found.python?.version == "3.11.9")
            #expect(found.package("numpy", .conda)?.build == "py311_0")
            #expect(found.package("numpy", .python)?.version == "1.26.4")
        }
    }

    @Test func `what is no environment is refused`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            func code(_ path: String) -> String? {
                do throws(Diagnostic) {
                    _ = try EnvironmentReader.read(path)
                    return nil
                } catch {
                    return error.code.rawValue
                }
            }
            #expect(code(files.path("none")) == "EN070")
            #expect(code(files.path()) == "EN071")
            try files.write("oci/oci-layout", "{}")
            try files.write("oci/index.json", "{\"manifests\": [")
            #expect(code(files.path("oci")) == "EN073")
        }
    }

    @Test func `a captured environment is read as it was written`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try files.install("numpy", "1.26.4", in: "p/lib/python3.11/site-packages", requires: ["x>=1; extra == \"é\""])
            let found = try EnvironmentReader.read(files.path("p"))
            let path = try files.write("there.json", found.text)
            #expect(try EnvironmentReader.read(path).text == found.text)
            let declared = try DeclaredEnvironment.read(path)
            #expect(declared.packages.map(\.wanted) == ["==1.26.4"])
            let line = try #require(declared.packages.first?.place.line)
            #expect(found.text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].contains("1.26.4"))
            let comparison = EnvironmentComparison(declared: declared, installed: found)
            #expect(
                [comparison.packages, comparison.operatingSystem, comparison.extraPackages].allSatisfy {
                    $0.count == 0 && $0.reason == nil
                })
        }
    }

    @Test func `the active environment is that of the shell`() throws {
        #expect(try ActiveEnvironment.find(["VIRTUAL_ENV": "/v", "CONDA_PREFIX": "/c"]) == "/v")
        #expect(try ActiveEnvironment.find(["CONDA_PREFIX": "/c"]) == "/c")
        #expect(throws: Diagnostic.self) { try ActiveEnvironment.find(["PATH": "/nowhere/bin"]) }
    }
}

struct InstalledFilesTests {
    /// A package as pip installs it, with digests of its files.
    private func fill(_ files: EnvironmentFiles) throws {
        try files.install("tool", "1.0", in: "venv/lib/python3.11/site-packages")
        try files.write("venv/pyvenv.cfg", "home = /usr/bin\nversion = 3.11.2\n")
        try files.write("venv/lib/python3.11/site-packages/tool/a,b.py", "VALUE = 1\n")
        try files.write("venv/bin/tool", "#!/bin/sh\n")
        let digest = "4T34xEr13qHkEkA5ELmcxaSPLMv2imazN01quc75_GU"
        let script = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
        try files.write(
            "venv/lib/python3.11/site-packages/tool-1.0.dist-info/RECORD",
            "\"tool/a,b.py\",sha256=\(digest),10\r\n../../../bin/tool,sha256=\(script),0\r\ntool/c.py,sha256=\(digest),10\r\ntool/c.pyc,,\r\n"
        )
    }

    @Test func `changed and missing files of a package are named, whatever its version`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try fill(files)
            let found = InstalledFiles.verdict(on: try EnvironmentReader.read(files.path("venv")))
            #expect(found.count == 1 && found.compared == 1)
            #expect(found.findings == ["tool 1.0: 2 of 3 files differ: ../../../bin/tool changed, tool/c.py missing"])
            try files.write("venv/bin/tool", "")
            try files.write("venv/lib/python3.11/site-packages/tool/c.py", "VALUE = 1\n")
            #expect(InstalledFiles.verdict(on: try EnvironmentReader.read(files.path("venv"))).count == 0)
        }
    }

    @Test func `a captured environment has no files to compare, and a Debian package no list`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try files.install("tool", "1.0", in: "site")
            let site = try EnvironmentReader.read(files.path("site"))
            #expect(InstalledFiles.verdict(on: site).reason == "no package lists its files with their digests")
            try files.write("there.json", site.text)
            let captured = try EnvironmentReader.read(files.path("there.json"))
            #expect(InstalledFiles.verdict(on: captured).reason?.contains("without files") == true)
        }
    }
}
