import AssayCore
import AssayHistory
import AssayManifest
import AssayReporting
import Foundation

/// `--baseline` as the command line writes it.
enum BaselineArgument {
    /// `git:origin/main`, `run:20261121T101500Z-9f2c41d0`, or the path of a model file.
    static func parse(_ text: String) -> Located<BaselineReference> {
        let place = SourcePlace(file: "--baseline", line: 1)
        if text.hasPrefix("git:") { return Located(.git(String(text.dropFirst(4))), at: place) }
        if text.hasPrefix("run:") { return Located(.run(String(text.dropFirst(4))), at: place) }
        let absolute = URL(filePath: text).standardizedFileURL.path(percentEncoded: false)
        return Located(.artifact(path: absolute, written: text), at: place)
    }
}

/// Runs that the history beside a manifest has kept.
enum RecordedRun {
    static func lookup(beside manifest: Manifest) -> @Sendable (String) throws(Diagnostic) -> RunRecord? {
        let path = "\(manifest.folder)/.assay/history.sqlite"
        return { id throws(Diagnostic) in
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            guard let bytes = try HistoryStore(path: path).record(id: id) else { return nil }
            return try RecordCodec.decode(bytes, from: "run \(id)")
        }
    }
}
