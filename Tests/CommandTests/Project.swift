import Foundation
import TestSupport

/// A small project in a folder of its own: a table with scores, and a manifest.
struct Project {
    let folder: URL

    static let rows = """
        label,score,sex
        1,0.9,f
        0,0.2,m
        1,0.4,f
        0,0.1,m

        """

    init(_ folder: URL, requirements: [String], rows: String = Project.rows, extra: String = "") throws {
        self.folder = folder
        try write("rows.csv", rows)
        let list = requirements.map { "      - \($0)\n" }.joined()
        try write(
            "assay.yaml",
            """
            assay: 1
            model: {name: small, task: binary, positive: 1}
            data: {evaluation: {source: rows.csv, label: label, score: score}}
            \(extra)
            checks:
              performance:
                require:
            \(list)
            """)
    }

    func write(_ name: String, _ text: String) throws {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    func assay(_ arguments: String..., environment: [String: String] = [:]) throws -> AssayProcess {
        try AssayProcess.run(arguments, in: folder, environment: environment)
    }

    var files: Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? [])
    }
}
