import AssayCore

extension DiagnosticCode {
    /// The lock file does not exist or cannot be read.
    public static let unreadableLock: DiagnosticCode = "MF301"
    /// The lock file is no JSON: it is cut off, edited by hand, or holds the marks of a merge conflict.
    public static let malformedLock: DiagnosticCode = "MF302"
    /// The lock file is JSON, but a field is missing, unknown, or of the wrong kind.
    public static let invalidLockField: DiagnosticCode = "MF303"
    /// The lock file was written by a newer assay in a format that this one does not know.
    public static let futureLockVersion: DiagnosticCode = "MF304"
    /// The lock file could not be written.
    public static let unwritableLock: DiagnosticCode = "RP202"
}
