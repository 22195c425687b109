import AssayCore
import GRDB

/// The runs recorded on this machine, in one SQLite file that several processes may use at once.
///
/// A run is written in one transaction of a write-ahead log: a process that is killed leaves either the whole run or nothing.
///
/// - Throws: `Diagnostic` HS001 to HS009; everything that throws here throws one of those.
public final class HistoryStore: Sendable {
    /// How long an operation waits for another process before HS005.
    public static let patienceSeconds: Double = 15

    public let path: String
    /// What happened while opening that the user should know: a damaged history that was set aside.
    public let warnings: [Diagnostic]
    let database: DatabasePool

    /// Opens the history, and begins one where there is none.
    ///
    /// A damaged history is renamed to `<path>.damaged-1` (or the next free number) and a new one begun; `warnings` say so. A file that is
    /// not a history of assay is left alone.
    public init(path: String) throws(Diagnostic) {
        let file = HistoryFile(path: path)
        try file.prepareFolder()
        self.path = path
        (database, warnings) = try FileLock.hold(path + ".lock", seconds: Self.patienceSeconds) { () throws(Diagnostic) in
            try file.refuseForeignFile()
            do throws(Diagnostic) {
                return (try Self.open(path), [])
            } catch {
                guard error.code == .historyDamaged else { throw error }
                let aside = try file.setAside()
                return (try Self.open(path), [.setAside(path, as: aside)])
            }
        }
    }

    private static func open(_ path: String) throws(Diagnostic) -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patienceSeconds)
        let migrator = HistoryMigrations.all
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.read { try verify($0, path, migrator) }
            try migrator.migrate(pool)
            return pool
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch {
            throw .sqlite(error, path, waited: patienceSeconds)
        }
    }

    /// A database that has tables must carry our mark, and no migration that we do not know.
    private static func verify(_ database: Database, _ path: String, _ migrator: DatabaseMigrator) throws {
        guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0 > 0 else { return }
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
        guard mark == HistoryMigrations.applicationID else { throw Diagnostic.anotherProgram(path) }
        let unknown = try migrator.appliedIdentifiers(database).subtracting(migrator.migrations)
        if !unknown.isEmpty { throw Diagnostic.newerAssay(path, Array(unknown)) }
    }

    /// Runs one operation, with SQLite's errors as diagnostics.
    func translating<Result>(_ operation: () throws -> Result) throws(Diagnostic) -> Result {
        do {
            return try operation()
        } catch {
            throw .sqlite(error, path, waited: Self.patienceSeconds)
        }
    }
}
