import ArgumentParser
import AssayCore
import AssayProvenance
import AssayReporting

/// The files that a run or an audit writes beside what it prints.
struct ReportFileArguments: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Write JUnit XML to this file.", valueName: "path"))
    var junit: String?

    @Option(name: .long, help: "Which readers the JUnit XML is for; strict is valid against the Jenkins xUnit and Ant schemas.")
    var junitDialect: JUnitDialect = .standard

    @Option(
        name: .long, help: ArgumentHelp("Write the record as JSON to this file; `assay report` renders it.", valueName: "path"))
    var json: String?

    @Option(
        name: .long, help: ArgumentHelp("Write Markdown for the comment of a pull request to this file.", valueName: "path"))
    var markdown: String?

    @Option(name: .long, help: ArgumentHelp("Write a report that needs no other file to this HTML file.", valueName: "path"))
    var html: String?

    @Option(name: .long, help: ArgumentHelp("Write SARIF 2.1.0 for code scanning to this file.", valueName: "path"))
    var sarif: String?

    private var files: [(path: String, format: ReportFormat)] {
        [(junit, ReportFormat.junit), (json, .json), (markdown, .markdown), (html, .html), (sarif, .sarif)].compactMap {
            path, format in
            path.map { ($0, format) }
        }
    }

    var paths: [String] { files.map(\.path) }

    func validate() throws {
        for (index, file) in files.enumerated() {
            guard let other = files[..<index].first(where: { $0.path == file.path }) else { continue }
            throw ValidationError("--\(other.format) and --\(file.format) name the same file, `\(file.path)`; give each its own")
        }
    }

    /// Writes every report that can be written; one that cannot, RP201 or its renderer's problem, stops none of the others.
    ///
    /// - Parameter histories: how the checks went in earlier runs.
    func write(_ record: RunRecord, histories: () -> [CheckHistory] = { [] }) -> (written: [String], problems: [Diagnostic]) {
        var (written, problems): ([String], [Diagnostic]) = ([], [])
        for (path, format) in files {
            do throws(Diagnostic) {
                try AtomicFile.write(try format.bytes(of: record, dialect: junitDialect, histories: histories), to: path)
                written.append(path)
            } catch {
                problems.append(error)
            }
        }
        return (written, problems)
    }
}
