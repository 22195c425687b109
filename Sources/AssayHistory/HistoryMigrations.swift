import GRDB

/// The tables of the history. A migration that was released never changes; a new shape is a new migration.
enum HistoryMigrations {
    /// Marks the file as ours in SQLite's header: "assy" in ASCII.
    static let applicationID = 0x6173_7379

    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1", migrate: first)
        migrator.registerMigration("evaluation uses", migrate: EvaluationUseTables.make)
        migrator.registerMigration("run facts", migrate: runFacts)
        return migrator
    }

    /// Values of checks stand in columns of their own, model and time repeated beside them, so that a trend over a thousand
    /// runs is one walk along an index and parses no JSON.
    private static func first(_ database: Database) throws {
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.create(table: "run") { table in
            table.primaryKey("id", .text)
            table.column("model", .text).notNull()
            table.column("commit", .text)
            table.column("branch", .text)
            table.column("started", .text).notNull()
            table.column("outcome", .text).notNull()
            table.column("exit_status", .integer).notNull()
            table.column("result_digest", .text).notNull()
            table.column("artifact_sha256", .text)
            table.column("record", .blob).notNull()
        }
        try database.create(index: "run_by_model", on: "run", columns: ["model", "started", "id"])
        try database.create(index: "run_by_commit", on: "run", columns: ["commit"])
        try database.create(table: "check_result", options: .withoutRowID) { table in
            table.column("run", .text).notNull().references("run", onDelete: .cascade)
            table.column("position", .integer).notNull()
            table.column("model", .text).notNull()
            table.column("name", .text).notNull()
            table.column("started", .text).notNull()
            table.column("outcome", .text).notNull()
            table.column("observed", .double)
            table.column("lower", .double)
            table.column("upper", .double)
            table.column("rows", .integer).notNull()
            table.primaryKey(["run", "position"])
        }
        try database.create(index: "check_result_by_time", on: "check_result", columns: ["model", "name", "started"])
    }

    /// What a run is found by later: whether its work tree was clean, its tree, and what it was measured from.
    private static func runFacts(_ database: Database) throws {
        try database.alter(table: "run") { table in
            table.add(column: "tree", .text)
            table.add(column: "dirty", .boolean)
            table.add(column: "input_digest", .text)
            table.add(column: "answered_from", .text)
        }
        try database.create(index: "run_by_input", on: "run", columns: ["input_digest"])
        try database.execute(
            sql: """
                UPDATE run SET tree = json_extract(CAST(record AS TEXT), '$.git.tree'),
                    dirty = json_extract(CAST(record AS TEXT), '$.git.dirty')
                WHERE json_valid(CAST(record AS TEXT))
                """)
    }
}
