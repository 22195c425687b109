import AssayCore
import Foundation
import GRDB

extension HistoryStore {
    /// Keeps a run.
    ///
    /// - Parameter bytes: the record as canonical JSON, kept byte for byte.
    /// - Throws: `Diagnostic` HS008 if a run of that id is there already; HS004 to HS007, HS009.
    public func append(_ record: RunRecord, _ bytes: [UInt8]) throws(Diagnostic) {
        do {
            try database.write { database in
                try Self.insert(record, bytes, into: database)
                try Self.insert(record.checks, of: record, into: database)
                try Self.keepUse(of: record, in: database)
            }
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY {
            throw .alreadyRecorded(path, record.id)
        } catch {
            throw .sqlite(error, path, waited: Self.patienceSeconds)
        }
    }

    private static func insert(_ record: RunRecord, _ bytes: [UInt8], into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO run (id, model, "commit", branch, started, outcome, exit_status, result_digest, artifact_sha256, record)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                record.id, record.model.name, record.git?.commit, record.git?.branch, record.timing.started, record.summary.outcome,
                record.summary.exitStatus.rawValue, record.resultDigest, record.model.artifact?.sha256, Data(bytes),
            ])
    }

    private static func insert(_ checks: [CheckResult], of record: RunRecord, into database: Database) throws {
        let statement = try database.makeStatement(
            sql: """
                INSERT INTO check_result (run, position, model, name, started, outcome, observed, lower, upper, rows)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (position, check) in checks.enumerated() {
            try statement.execute(arguments: [
                record.id, position, record.model.name, check.name, record.timing.started, check.outcome.rawValue, check.observed,
                check.interval?.lower, check.interval?.upper, check.rows,
            ])
        }
    }
}
