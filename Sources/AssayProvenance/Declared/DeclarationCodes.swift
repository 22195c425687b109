import AssayCore

extension DiagnosticCode {
    /// A file that declares an environment cannot be read, or a file that it includes is not there.
    public static let unreadableDeclaration: DiagnosticCode = "EN060"
    /// A file that declares an environment is no TOML, JSON, YAML or UTF-8 text, as its form demands.
    public static let malformedDeclaration: DiagnosticCode = "EN061"
    /// A file is none of the forms in which environments are declared.
    public static let unknownDeclaration: DiagnosticCode = "EN062"
    /// A line or a value is no requirement, no version or no marker.
    public static let invalidRequirement: DiagnosticCode = "EN063"
    /// A lock file is of a format version that this assay does not read.
    public static let futureDeclaration: DiagnosticCode = "EN064"
    /// Requirement files include each other in a circle.
    public static let circularInclude: DiagnosticCode = "EN065"
}
