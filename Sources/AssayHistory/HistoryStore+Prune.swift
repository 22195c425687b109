import AssayCore
import GRDB

/// Which runs stay when a history is pruned.
public struct HistoryRetention: Sendable, Hashable {
    /// How many of the latest runs of each model stay; nil for all.
    public var keep: Int?
    /// Runs that began before this, as ISO 8601 in UTC, go; nil for none.
    public var before: String?
    /// Runs of other models stay.
    public var model: String?

    public init(keep: Int? = nil, before: String? = nil, model: String? = nil) {
        (self.keep, self.before, self.model) = (keep, before, model)
    }
}

extension HistoryStore {
    /// Deletes runs and gives their space back to the disk. The uses of evaluation data stay.
    ///
    /// - Parameter isTrial: only counts.
    /// - Returns: how many runs went, or would go.
    /// - Throws: `Diagnostic` HS004 to HS007, HS009.
    public func prune(_ retention: HistoryRetention, isTrial: Bool) throws(Diagnostic) -> Int {
        let count = try translating {
            try database.write { database in
                let old = try String.fetchAll(database, sql: Self.outdated, arguments: retention.arguments)
                guard !isTrial, !old.isEmpty else { return old.count }
                try database.execute(
                    sql: "DELETE FROM run WHERE id IN (SELECT value FROM json_each(?))", arguments: [try Self.list(old)])
                return old.count
            }
        }
        if count > 0, !isTrial { try translating { try database.vacuum() } }
        return count
    }

    private static let outdated = """
        SELECT id FROM (
            SELECT id, model, started, row_number() OVER (PARTITION BY model ORDER BY started DESC, rowid DESC) AS place FROM run)
        WHERE (:model IS NULL OR model = :model) AND ((:before IS NOT NULL AND started < :before) OR (:keep IS NOT NULL AND place > :keep))
        """
}

extension HistoryRetention {
    fileprivate var arguments: StatementArguments { ["model": model, "before": before, "keep": keep] }
}
