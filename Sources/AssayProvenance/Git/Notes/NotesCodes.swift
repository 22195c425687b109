import AssayCore

extension DiagnosticCode {
    /// Notes were asked for, and no repository that libgit2 can read holds the folder.
    public static let noRepositoryForNotes: DiagnosticCode = "GT040"
    /// A note cannot name what was tested: there is no commit yet, or the work tree differs from it.
    public static let nothingToAnnotate: DiagnosticCode = "GT041"
    /// The notes could not be written, by permissions, a full disk, or others who wrote at every attempt.
    public static let notesNotWritten: DiagnosticCode = "GT042"
    /// The remote repository could not be asked for its notes, or did not take ours.
    public static let notesNotExchanged: DiagnosticCode = "GT043"
}
