import AssayCore

extension DiagnosticCode {
    /// A reference profile does not exist or cannot be read.
    public static let unreadableProfile: DiagnosticCode = "DT161"
    /// A reference profile is no JSON: it is cut off, or is a file of another kind.
    public static let malformedProfile: DiagnosticCode = "DT162"
    /// A file is JSON but no reference profile, or a field of it is missing, unknown, or of the wrong kind.
    public static let invalidProfile: DiagnosticCode = "DT163"
    /// A reference profile was written by a newer assay in a format that this one does not know.
    public static let futureProfile: DiagnosticCode = "DT164"
    /// The content of a reference profile does not fit its digest: it was changed after it was written.
    public static let changedProfile: DiagnosticCode = "DT165"
}
