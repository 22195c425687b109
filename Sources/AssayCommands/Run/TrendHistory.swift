import AssayCore
import AssayHistory
import AssayManifest
import AssayRunner
import Foundation

/// What earlier runs found, for trends.
enum TrendHistory {
    /// Nil where the run keeps no history.
    static func lookup(
        beside manifest: Manifest, isKept: Bool, _ console: Console
    ) -> (@Sendable (TrendQuery) throws(Diagnostic) -> [RecordedValue])? {
        guard isKept else { return nil }
        let folder = manifest.folder
        return { query throws(Diagnostic) in
            guard FileManager.default.fileExists(atPath: HistoryPlace.path(beside: folder)) else { return [] }
            let found = try HistoryPlace.open(beside: folder, console).comparableValues(
                model: query.model, check: query.check, limit: query.limit)
            return found.map {
                RecordedValue(
                    run: $0.run, commit: $0.commit, value: $0.observed, task: $0.task, toolVersion: $0.toolVersion,
                    evaluation: $0.evaluation)
            }
        }
    }
}
