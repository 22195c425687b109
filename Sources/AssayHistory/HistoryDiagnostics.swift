import AssayCore
import GRDB

extension Diagnostic {
    static func notWritable(_ path: String, _ found: String) -> Diagnostic {
        Diagnostic(
            .historyNotWritable, "history cannot be written", in: path, details: ["found: \(found)"],
            help: "make the folder writable for this user, or run with --no-history")
    }

    static func busy(_ path: String, seconds: Double) -> Diagnostic {
        Diagnostic(
            .historyBusy, "history is in use by another process", in: path, details: ["waited \(Int(seconds)) s for it"],
            help: "end the process that holds it and run again, or run with --no-history")
    }

    static func notADatabase(_ path: String) -> Diagnostic {
        Diagnostic(
            .historyNotADatabase, "history is not an SQLite database", in: path,
            details: ["found: a file of some other kind, which was left as it is"], help: "move the file away and run again")
    }

    static func anotherProgram(_ path: String) -> Diagnostic {
        Diagnostic(
            .historyOfAnotherProgram, "history is the database of another program", in: path,
            details: ["found: an SQLite database without assay's mark, which was left as it is"],
            help: "move the file away and run again")
    }

    static func newerAssay(_ path: String, _ unknown: [String]) -> Diagnostic {
        Diagnostic(
            .historyFromNewerAssay, "history was written by a later assay", in: path,
            details: [
                "found: tables of version \(unknown.sorted().joined(separator: ", "))",
                "expected: \(HistoryMigrations.all.migrations.joined(separator: ", "))",
            ],
            help: "update assay, or run with --no-history")
    }

    static func damaged(_ path: String) -> Diagnostic {
        Diagnostic(
            .historyDamaged, "history is damaged", in: path, details: ["found: a database that SQLite cannot read"],
            help: "move the file away, together with those that end in -wal and -shm, and run again")
    }

    static func setAside(_ path: String, as aside: String) -> Diagnostic {
        Diagnostic(
            .historyDamaged, "history was damaged; a new one was begun", severity: .warning, in: path,
            details: ["the damaged file is now \(aside)"], help: "recover its runs with `sqlite3 FILE .recover`, or delete it")
    }

    static func alreadyRecorded(_ path: String, _ id: String) -> Diagnostic {
        Diagnostic(
            .runAlreadyRecorded, "run `\(id)` is already in the history", in: path,
            help: "see it with `assay report \(id)`; a run is recorded once")
    }

    /// The diagnostic for what SQLite said; bound values are never part of it.
    static func sqlite(_ error: any Error, _ path: String, waited seconds: Double) -> Diagnostic {
        guard let error = error as? DatabaseError else {
            return Diagnostic(
                .historyFailed, "history cannot be used", in: path, details: ["found: \(error)"], help: "run with --no-history")
        }
        let found = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        return switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: .damaged(path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .notWritable(path, found)
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path, seconds: seconds)
        case .SQLITE_FULL, .SQLITE_IOERR:
            Diagnostic(
                .historyDiskFailed, "history could not be written", in: path, details: ["found: \(found)"],
                help: "free space on the disk and run again")
        default:
            Diagnostic(
                .historyFailed, "history cannot be used", in: path, details: ["found: \(found)"], help: "run with --no-history")
        }
    }
}
