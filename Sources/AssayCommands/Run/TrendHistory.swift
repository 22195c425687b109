import AssayCore
import AssayHistory
import AssayManifest
import AssayRunner
import Foundation

/// What earlier runs found, for trends.
enum TrendHistory {
    /// Nil where the run keeps no history.
    static func lookup(
        beside manifest: Manifest, isKept: Bool
    ) -> (@Sendable (TrendQuery) throws(Diagnostic) -> [RecordedValue])? {
        guard isKept else { return nil }
        let path = "\(manifest.folder)/.assay/history.sqlite"
        return { query throws(Diagnostic) in
            guard FileManager.default.fileExists(atPath: path) else { return [] }
            let found = try HistoryStore(path: path).comparableValues(model: query.model, check: query.check, limit: query.limit)
            return found.map {
                RecordedValue(
                    run: $0.run, commit: $0.commit, value: $0.observed, task: $0.task, toolVersion: $0.toolVersion,
                    evaluation: $0.evaluation)
            }
        }
    }
}
