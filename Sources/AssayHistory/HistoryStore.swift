import AssayCore
import Foundation
import GRDB

/// The runs recorded on this machine, in one SQLite file that several processes may use at once.
///
/// A run is written in one transaction of a write-ahead log: a process that is killed leaves either the whole run or nothing. On a file
/// system that other machines share the log is a rollback journal, which needs no shared memory: slower, and as safe.
///
/// - Throws: `Diagnostic` HS001 to HS009; everything that throws here throws one of those.
public final class HistoryStore: Sendable {
    /// How long an operation waits for another process before HS005.
    public static let patienceSeconds: Double = 15

    public let path: String
    /// What happened while opening that the user should know: a damaged history that was set aside, a network file system.
    public let warnings: [Diagnostic]
    let database: any DatabaseWriter
    /// The file that was opened; another one of that name is another history.
    private let file: HistoryFile.Identity?

    /// Opens the history, and begins one where there is none.
    ///
    /// A damaged history is renamed to `<path>.damaged-1` (or the next free number) and a new one begun; `warnings` say so. A file that is
    /// not a history of assay is left alone.
    public convenience init(path: String) throws(Diagnostic) { try self.init(path: path, on: nil) }

    /// - Parameter kind: the file system, in place of the one that the folder is on.
    init(path: String, on kind: FileSystemKind?) throws(Diagnostic) {
        let file = HistoryFile(path: path)
        try file.prepareFolder()
        self.path = path
        let kind = kind ?? FileSystemKind.of(file.folder.path(percentEncoded: false))
        let opened = try FileLock.hold(path + ".lock", seconds: Self.patienceSeconds) { () throws(Diagnostic) in
            try file.refuseForeignFile()
            do throws(Diagnostic) {
                return (try Self.open(path, kind), [Diagnostic](), file.identity)
            } catch {
                guard error.code == .historyDamaged else { throw error }
                let aside = try file.setAside()
                return (try Self.open(path, kind), [.setAside(path, as: aside)], file.identity)
            }
        }
        (database, self.file) = (opened.0, opened.2)
        warnings = opened.1 + kind.warning(path)
    }

    private static func open(_ path: String, _ kind: FileSystemKind) throws(Diagnostic) -> any DatabaseWriter {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patienceSeconds)
        let migrator = HistoryMigrations.all
        do {
            let writer = try connect(path, kind, configuration)
            try writer.read { try verify($0, path, migrator) }
            try migrator.migrate(writer)
            return writer
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch {
            throw .sqlite(error, path, waited: patienceSeconds)
        }
    }

    private static func connect(
        _ path: String, _ kind: FileSystemKind, _ configuration: Configuration
    ) throws -> any DatabaseWriter {
        guard case .shared = kind else { return try DatabasePool(path: path, configuration: configuration) }
        var configuration = configuration
        configuration.prepareDatabase { database in
            // A file that has a write-ahead log can be opened without shared memory only by one that locks it for itself.
            try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            try database.execute(sql: "PRAGMA locking_mode = NORMAL")
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
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

    /// Reads in one transaction.
    func reading<Result>(_ operation: (Database) throws -> Result) throws(Diagnostic) -> Result {
        try translating { try database.read(operation) }
    }

    /// Sets a damaged file aside, unless another process has done so since this store was opened; this store is closed then.
    ///
    /// - Returns: a word about it, nil where another process did it.
    public func setAside() throws(Diagnostic) -> Diagnostic? {
        let file = HistoryFile(path: path)
        try? database.close()
        return try FileLock.hold(path + ".lock", seconds: Self.patienceSeconds) { () throws(Diagnostic) in
            guard file.identity == self.file else { return nil }
            return .setAside(path, as: try file.setAside())
        }
    }
}

extension HistoryStore {
    /// Keeps a run, also where the history turns out to be damaged: the file is set aside and the run is the first of a new one.
    ///
    /// - Returns: what the user should know, as `warnings`.
    /// - Throws: `Diagnostic` HS001 to HS009.
    public static func keep(
        _ record: RunRecord, _ bytes: [UInt8], at path: String,
        before: (HistoryStore) throws(Diagnostic) -> Void = { (_) throws(Diagnostic) in }
    ) throws(Diagnostic) -> [Diagnostic] {
        let store = try HistoryStore(path: path)
        do throws(Diagnostic) {
            try before(store)
            try store.append(record, bytes)
            return store.warnings
        } catch {
            guard error.code == .historyDamaged else { throw error }
            let word = try store.setAside()
            let begun = try HistoryStore(path: path)
            try begun.append(record, bytes)
            return store.warnings + [word].compactMap(\.self) + begun.warnings
        }
    }
}

extension FileSystemKind {
    fileprivate func warning(_ path: String) -> [Diagnostic] {
        guard case .shared(let name) = self else { return [] }
        return [
            Diagnostic(
                .historyOnSharedStorage, "history is on a file system that other machines may share (\(name))", severity: .note,
                in: path,
                details: ["it is kept with a rollback journal: slower, and safe as far as the file system's locks are"],
                help: "keep the history on a local disk, and carry runs with `assay history export`")
        ]
    }
}
