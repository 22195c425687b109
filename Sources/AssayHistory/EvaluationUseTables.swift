import Foundation
import GRDB

/// The tables of the uses of evaluation data, filled from the runs that are there already.
enum EvaluationUseTables {
    /// The row's number is the order of first use. `passed` is whether any run of the use accepted the model.
    static func make(_ database: Database) throws {
        try database.create(table: "evaluation_use") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("model", .text).notNull()
            table.column("data", .text).notNull()
            table.column("step", .text).notNull()
            table.column("passed", .boolean).notNull().defaults(to: false)
            table.uniqueKey(["model", "data", "step"])
        }
        try database.create(table: "evaluation_use_file", options: .withoutRowID) { table in
            table.column("sha256", .text).notNull()
            table.column("evaluation_use", .integer).notNull().references("evaluation_use", onDelete: .cascade)
            table.primaryKey(["sha256", "evaluation_use"])
        }
        try fill(database)
    }

    /// Runs of an assay that kept no steps: one use for each artifact that a set of files decided on.
    private static func fill(_ database: Database) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT model, outcome, artifact_sha256, record FROM run ORDER BY started, id")
        while let row = try rows.next() {
            guard let artifact: String = row["artifact_sha256"], row["outcome"] != "nothing_judged",
                let record = try? JSONDecoder().decode(EarlierRecord.self, from: row["record"]), !record.files.isEmpty
            else { continue }
            try EvaluationUseRows(database: database).keep(
                model: row["model"], data: record.files.sorted().joined(separator: "+"), step: "artifact:\(artifact)",
                files: record.files, passed: row["outcome"] == "pass")
        }
    }

    /// Of a record, the evaluation files; any record of any assay has them here.
    private struct EarlierRecord: Decodable {
        struct Table: Decodable {
            struct Source: Decodable { var sha256: String }
            var sources: [Source]
        }
        var data: [String: Table]
        var files: [String] { data["evaluation"]?.sources.map(\.sha256) ?? [] }
    }
}

/// The rows of those tables, inside one transaction.
struct EvaluationUseRows {
    let database: Database

    /// Adds a use unless it is there, and marks it as accepted where `passed`.
    func keep(model: String, data: String, step: String, files: [String], passed: Bool) throws {
        try database.execute(
            sql: """
                INSERT INTO evaluation_use (model, data, step, passed) VALUES (?, ?, ?, ?)
                ON CONFLICT (model, data, step) DO UPDATE SET passed = max(passed, excluded.passed)
                """,
            arguments: [model, data, step, passed])
        let id = try Int.fetchOne(
            database, sql: "SELECT id FROM evaluation_use WHERE model = ? AND data = ? AND step = ?",
            arguments: [model, data, step])
        for file in Set(files) {
            try database.execute(
                sql: "INSERT OR IGNORE INTO evaluation_use_file (sha256, evaluation_use) VALUES (?, ?)", arguments: [file, id])
        }
    }

    /// Every use of any of the files, in order of first use.
    func all(model: String, files: [String]) throws -> [(data: String, step: String, passed: Bool)] {
        let list = try HistoryStore.list(files)
        return try Row.fetchAll(
            database,
            sql: """
                SELECT data, step, passed FROM evaluation_use
                WHERE model = ? AND id IN (
                    SELECT evaluation_use FROM evaluation_use_file WHERE sha256 IN (SELECT value FROM json_each(?)))
                ORDER BY id
                """,
            arguments: [model, list]
        ).map { ($0["data"], $0["step"], $0["passed"]) }
    }
}
