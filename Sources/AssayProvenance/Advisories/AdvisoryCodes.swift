import AssayCore

extension DiagnosticCode {
    /// A file of advisories cannot be read, or is no JSON in the form of the Open Source Vulnerability format.
    public static let malformedAdvisory: DiagnosticCode = "EN080"
    /// The place of the advisories holds none.
    public static let noAdvisories: DiagnosticCode = "EN081"
}
