import Foundation
import TestSupport
import Testing

/// Environments through the real binary: captured, compared, refused.
struct EnvironmentTests {
    /// A project with a site-packages folder of numpy 1.26.5 and scipy 1.11.4.
    private func project(_ folder: URL, keys: String, require: String, lock: String = "numpy==1.26.4\nscipy~=1.11.0\n") throws
        -> Project
    {
        let project = try Project(folder, requirements: [])
        try project.write("requirements.txt", lock)
        for (name, version) in [("numpy", "1.26.5"), ("scipy", "1.11.4")] {
            let place = folder.appending(path: "venv/lib/python3.11/site-packages/\(name)-\(version).dist-info")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try "Name: \(name)\nVersion: \(version)\n".write(
                to: place.appending(path: "METADATA"), atomically: true, encoding: .utf8)
        }
        try project.write("venv/pyvenv.cfg", "home = /usr/bin\nversion = 3.11.2\n")
        try project.write(
            "assay.yaml",
            """
            assay: 1
            model: {name: small, task: binary, positive: 1}
            checks:
              environment:
                \(keys)
                require: [\(require)]
            """)
        return project
    }

    @Test func `a wrong version fails the gate and names package, wanted, found, file and line`() throws {
        try withTemporaryFolder { folder in
            let project = try project(
                folder, keys: "lock: requirements.txt\n    installed: venv", require: "package_mismatches == 0")
            let run = try project.assay("run", "--no-history")
            #expect(run.status == 1, "\(run.output)\(run.errors)")
            #expect(run.output.contains("numpy: wanted ==1.26.4 (requirements.txt:1), found 1.26.5"), "\(run.output)")
            #expect(!run.output.contains("scipy"))
        }
    }

    @Test func `a tolerance lets it pass`() throws {
        try withTemporaryFolder { folder in
            let keys = "lock: requirements.txt\n    installed: venv\n    tolerance: {default: patch}"
            let run = try project(folder, keys: keys, require: "package_mismatches == 0, package_extra == 0").assay(
                "run", "--no-history")
            #expect(run.status == 0, "\(run.output)\(run.errors)")
        }
    }

    @Test func `what was captured agrees with itself and differs from what comes later`() throws {
        try withTemporaryFolder { folder in
            let all =
                "package_mismatches == 0, package_extra == 0, os_mismatch == 0, library_mismatch == 0, python_version_mismatch == 0, cpu_feature_missing == 0"
            let project = try project(folder, keys: "lock: production.json\n    installed: venv", require: all)
            let captured = try project.assay("env", "capture", "venv", "--output", "production.json")
            #expect(
                captured.status == 0 && captured.output.contains("virtual environment with Python 3.11.2 and 2 packages"),
                "\(captured.errors)")
            let printed = try project.assay("env", "capture", "venv")
            let written = try String(contentsOf: folder.appending(path: "production.json"), encoding: .utf8)
            #expect(printed.output == written)
            let same = try project.assay("run", "--no-history")
            #expect(same.status == 0, "\(same.output)\(same.errors)")
            try FileManager.default.removeItem(
                at: folder.appending(path: "venv/lib/python3.11/site-packages/scipy-1.11.4.dist-info"))
            let later = try project.assay("run", "--no-history")
            #expect(
                later.status == 1 && later.output.contains("scipy: wanted ==1.11.4 (production.json:")
                    && later.output.contains("not installed"))
        }
    }

    @Test(arguments: [
        ("tolerance: {numpy: close}", "MF014"), ("tolerance: patch", "MF013"), ("runtime: onnxruntime", "MF017"),
        ("installed: nowhere", "MF021"),
        ("advisories: nowhere", "MF021"), ("artifacts: model.pkl", "MF013"),
    ])
    func `wrong keys are refused before anything is read`(_ keys: String, _ code: String) throws {
        try withTemporaryFolder { folder in
            let run = try project(folder, keys: keys, require: "package_mismatches == 0").assay("run", "--no-history")
            #expect(run.status == 2 && run.errors.contains(code), "\(run.errors)")
        }
    }

    @Test(arguments: [
        ("installed: venv", "package_mismatches == 0", "requirements.txt", "MF201"),
        ("lock: requirements.txt\n    installed: venv", "package_mismatches == 0", "numpy==\n", "EN063"),
        ("lock: requirements.txt\n    installed: requirements.txt", "package_missing == 0", "numpy\n", "EN061"),
    ])
    func `what cannot be measured is an error of its check`(_ keys: String, _ require: String, _ lock: String, _ code: String)
        throws
    {
        try withTemporaryFolder { folder in
            let run = try project(folder, keys: keys, require: require, lock: lock).assay("run", "--no-history", "--format", "json")
            #expect(run.status == 1 && run.output.contains("\"\(code)\""), "\(run.output)\(run.errors)")
        }
    }

    @Test func `a place that is none is refused with one thing to do`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: [])
            for (place, code) in [("nowhere", "EN070"), (".", "EN071"), ("rows.csv", "EN061")] {
                let run = try project.assay("env", "capture", place)
                #expect(run.status == 3 && run.errors.contains(code) && run.errors.contains("help:"), "\(run.errors)")
            }
            let lost = try project.assay("env", "capture", "/usr", "--output", "no/such/folder.json")
            #expect(lost.status == 5 && lost.errors.contains("RP201"), "\(lost.errors)")
            #expect(try project.assay("env").status == 0)
        }
    }
}
