import AssayCore

extension DiagnosticCode {
    /// The history file is not an SQLite database, so assay will not write over it.
    public static let historyNotADatabase: DiagnosticCode = "HS001"
    /// The history file is an SQLite database of some other program.
    public static let historyOfAnotherProgram: DiagnosticCode = "HS002"
    /// The history was written by a later assay, whose tables this one does not know.
    public static let historyFromNewerAssay: DiagnosticCode = "HS003"
    /// The history, or its folder, cannot be opened or written: permissions, a read-only file system, a missing folder.
    public static let historyNotWritable: DiagnosticCode = "HS004"
    /// Another process held the history for longer than assay waits.
    public static let historyBusy: DiagnosticCode = "HS005"
    /// The disk is full, or failed, while the history was written; nothing of the run was kept.
    public static let historyDiskFailed: DiagnosticCode = "HS006"
    /// The history file is damaged; when it is opened it is set aside and a new one begun.
    public static let historyDamaged: DiagnosticCode = "HS007"
    /// A run of the same id is already in the history.
    public static let runAlreadyRecorded: DiagnosticCode = "HS008"
    /// SQLite refused an operation for a reason that has no code of its own.
    public static let historyFailed: DiagnosticCode = "HS009"
    /// The history has no run of that id, prefix of an id, or commit.
    public static let unknownRun: DiagnosticCode = "CL143"
    /// A prefix of a run's id, or an abbreviated commit, fits several.
    public static let ambiguousRun: DiagnosticCode = "CL144"
    /// A run to be imported has the id of one in the history, and another record.
    public static let differentRecord: DiagnosticCode = "HS023"
    /// The history is on a network file system, so it is kept with a rollback journal in place of a write-ahead log.
    public static let historyOnSharedStorage: DiagnosticCode = "HS024"
}
