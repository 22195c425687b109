import AssayCore

extension DiagnosticCode {
    /// A file that the run needs does not exist or cannot be read.
    public static let unreadableFile: DiagnosticCode = "DT201"
    /// A file was expected, and the path names a folder, a device or a pipe.
    public static let notAFile: DiagnosticCode = "DT202"
    /// A file changed while it was being read, so no digest describes what was read.
    public static let fileChangedWhileRead: DiagnosticCode = "DT203"
}

extension DiagnosticCode {
    /// The cache of file digests could not be written; the verdict stands, the next run reads the files again.
    public static let unwritableDigestCache: DiagnosticCode = "HS201"
}
