import AssayCore

extension DiagnosticCode {
    /// A file could not be written: the folder is missing or closed to this user, the disk is full, or the name is a folder's.
    public static let unwritableFile: DiagnosticCode = "RP201"
}
