import AssayCore
import Foundation
import GRDB

extension HistoryStore {
    /// The latest runs, newest first; of one model, or of all where `model` is nil.
    ///
    /// - Parameter commit: keeps only the runs of a commit, whole or abbreviated.
    public func runs(model: String? = nil, commit: String? = nil, limit: Int = 100) throws(Diagnostic) -> [HistoryRun] {
        try runs(HistoryFilter(model: model, commit: commit, limit: limit))
    }

    /// The latest runs that a filter lets through, newest first: by the time of the run, then by the order in which they were kept.
    public func runs(_ filter: HistoryFilter) throws(Diagnostic) -> [HistoryRun] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM run WHERE \(HistoryFilter.condition) ORDER BY started DESC, rowid DESC LIMIT :limit",
                arguments: filter.arguments
            ).map(HistoryRun.init)
        }
    }

    /// The record of a run as it was appended, byte for byte; nil if there is no such run.
    public func record(id: String) throws(Diagnostic) -> [UInt8]? {
        try reading { database in
            try Data.fetchOne(database, sql: "SELECT record FROM run WHERE id = ?", arguments: [id]).map { [UInt8]($0) }
        }
    }

    /// What a check found in the latest runs of a model, newest first.
    ///
    /// - Parameter check: the name of the check, as in `CheckResult.name`.
    public func values(model: String, check: String, limit: Int = 100) throws(Diagnostic) -> [HistoryValue] {
        try values(model: model, check: check, outcome: nil, limit: limit)
    }

    /// The latest run in which a check passed, nil if it never did.
    public func lastPass(model: String, check: String) throws(Diagnostic) -> HistoryValue? {
        try values(model: model, check: check, outcome: .pass, limit: 1).first
    }

    private func values(model: String, check: String, outcome: Outcome?, limit: Int) throws(Diagnostic) -> [HistoryValue] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT check_result.*, run."commit" FROM check_result JOIN run ON run.id = check_result.run
                    WHERE check_result.model = :model AND name = :name AND (:outcome IS NULL OR check_result.outcome = :outcome)
                    ORDER BY check_result.started DESC, check_result.run DESC LIMIT :limit
                    """,
                arguments: ["model": model, "name": check, "outcome": outcome?.rawValue, "limit": limit]
            ).map(HistoryValue.init)
        }
    }
}

extension HistoryRun {
    init(_ row: Row) {
        self.init(
            id: row["id"], model: row["model"], commit: row["commit"], branch: row["branch"], started: row["started"],
            outcome: row["outcome"], exitStatus: row["exit_status"], resultDigest: row["result_digest"],
            artifactSHA256: row["artifact_sha256"], tree: row["tree"], dirty: row["dirty"], answeredFrom: row["answered_from"])
    }
}

extension HistoryValue {
    /// An outcome that only a later assay knows reads as `error`: it is no pass.
    init(_ row: Row) {
        self.init(
            run: row["run"], commit: row["commit"], started: row["started"], outcome: Outcome(rawValue: row["outcome"]) ?? .error,
            observed: row["observed"], lower: row["lower"], upper: row["upper"], rows: row["rows"])
    }
}
