import AssayCore
import AssayHistory
import AssayManifest
import AssayReporting
import Foundation

/// `--baseline` as the command line writes it.
enum BaselineArgument {
    /// `git:origin/main`, `run:20261121T101500Z-9f2c41d0`, or the path of a model file.
    ///
    /// - Throws: CL133 for a file that is not there.
    static func parse(_ text: String) throws(Diagnostics) -> Located<BaselineReference> {
        let place = SourcePlace(file: "--baseline", line: 1)
        if text.hasPrefix("git:") { return Located(.git(String(text.dropFirst(4))), at: place) }
        if text.hasPrefix("run:") { return Located(.run(String(text.dropFirst(4))), at: place) }
        let absolute = URL(filePath: text).standardizedFileURL.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: absolute) else { throw Diagnostics(missing(text, absolute)) }
        return Located(.artifact(path: absolute, written: text), at: place)
    }
}

extension BaselineArgument {
    private static func missing(_ text: String, _ path: String) -> Diagnostic {
        let folder = URL(filePath: path).deletingLastPathComponent()
        let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        let near = NearestName.find(URL(filePath: path).lastPathComponent, in: beside.sorted())
        return Diagnostic(
            .missingBaseline, "`--baseline \(text)` is not there", details: ["looked for \(path)"],
            help: near.map { "did you mean `\($0)`?" } ?? "give a model file, git:<ref> or run:<id>")
    }
}

extension DiagnosticCode {
    /// `--baseline` names a model file that does not exist.
    static let missingBaseline: DiagnosticCode = "CL133"
}

/// Runs that the history beside a manifest has kept.
enum RecordedRun {
    static func lookup(
        beside manifest: Manifest, _ console: Console
    ) -> @Sendable (String) throws(Diagnostic) -> RunRecord? {
        let folder = manifest.folder
        return { id throws(Diagnostic) in
            guard FileManager.default.fileExists(atPath: HistoryPlace.path(beside: folder)) else { return nil }
            guard let bytes = try HistoryPlace.open(beside: folder, console).record(id: id) else { return nil }
            return try RecordCodec.decode(bytes, from: "run \(id)")
        }
    }
}
