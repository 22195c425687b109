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
            try database.write { try Self.insert(record, bytes, in: $0) }
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY {
            throw .alreadyRecorded(path, record.id)
        } catch {
            throw .sqlite(error, path, waited: Self.patienceSeconds)
        }
    }

    /// A run with its checks and the use of evaluation data that it states.
    static func insert(_ record: RunRecord, _ bytes: [UInt8], in database: Database) throws {
        try insertRun(record, bytes, database)
        try insert(record.checks, of: record, into: database)
        try keepUse(of: record, in: database)
    }

    private static func insertRun(_ record: RunRecord, _ bytes: [UInt8], _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO run (
                    id, model, "commit", branch, started, outcome, exit_status, result_digest, artifact_sha256, record, tree, dirty,
                    input_digest, answered_from)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                record.id, record.model.name, record.git?.commit, record.git?.branch, record.timing.started, record.summary.outcome,
                record.summary.exitStatus.rawValue, record.resultDigest, record.model.artifact?.sha256, Data(bytes),
                record.git?.tree, record.git?.dirty, record.inputDigest, record.answeredFrom,
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
