import AssayCore
import AssayHistory
import AssayManifest
import AssayReporting
import Foundation

/// Runs that measured the same inputs before.
enum EarlierRun {
    /// Nil where there is no history yet, so that no file need be digested before it is read.
    static func lookup(
        beside manifest: Manifest, _ console: Console
    ) -> (@Sendable (String) throws(Diagnostic) -> RunRecord?)? {
        let folder = manifest.folder
        guard FileManager.default.fileExists(atPath: HistoryPlace.path(beside: folder)) else { return nil }
        return { digest throws(Diagnostic) in
            guard let bytes = try HistoryPlace.open(beside: folder, console).record(inputDigest: digest) else { return nil }
            return try RecordCodec.decode(bytes)
        }
    }
}
