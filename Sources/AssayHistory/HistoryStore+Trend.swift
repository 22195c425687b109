import AssayCore
import Foundation
import GRDB

/// What one check found in one recorded run, with what makes runs comparable.
public struct ComparableValue: Sendable, Hashable {
    public var run: String
    public var commit: String?
    public var observed: Double
    public var task: String
    public var toolVersion: String
    /// SHA-256 of the files of the evaluation table.
    public var evaluation: Set<String>
}

extension HistoryStore {
    /// The latest values of a check of a model, newest first: by the time of the run, then by the order in which they were kept.
    ///
    /// - Parameter check: the name of the check, as in `CheckResult.name`.
    public func comparableValues(model: String, check: String, limit: Int) throws(Diagnostic) -> [ComparableValue] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT run.id, run."commit", observed, json_extract(text, '$.model.task') AS task,
                        json_extract(text, '$.tool.version') AS version,
                        (SELECT group_concat(json_extract(value, '$.sha256')) FROM json_each(text, '$.data.evaluation.sources'))
                            AS evaluation
                    FROM (
                        SELECT run.rowid AS number, run.id AS id, run."commit" AS "commit", check_result.started AS started,
                            observed, CAST(run.record AS TEXT) AS text
                        FROM check_result JOIN run ON run.id = check_result.run
                        WHERE check_result.model = :model AND name = :name AND observed IS NOT NULL AND run.answered_from IS NULL
                        ORDER BY check_result.started DESC, run.rowid DESC LIMIT :limit
                    ) AS run ORDER BY started DESC, number DESC
                    """,
                arguments: ["model": model, "name": check, "limit": limit]
            ).map(ComparableValue.init)
        }
    }
}

extension ComparableValue {
    fileprivate init(_ row: Row) {
        let digests: String? = row["evaluation"]
        self.init(
            run: row["id"], commit: row["commit"], observed: row["observed"], task: row["task"] ?? "",
            toolVersion: row["version"] ?? "",
            evaluation: Set((digests ?? "").split(separator: ",").map(String.init)))
    }
}
