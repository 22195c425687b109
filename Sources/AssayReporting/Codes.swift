import AssayCore

extension DiagnosticCode {
    /// A run record is not valid JSON, or a field of it is missing or has the wrong type: the file was cut off or edited.
    public static let malformedRecord: DiagnosticCode = "RP001"
    /// The file is JSON, but not a run record of assay: its `schema` is missing or belongs to something else.
    public static let notARecord: DiagnosticCode = "RP002"
    /// The run record has a schema that a later assay introduced, so this one would misread it.
    public static let futureRecord: DiagnosticCode = "RP003"
    /// The start time of a record is not UTC in ISO 8601, which the strict JUnit dialect needs.
    public static let unusableStartTime: DiagnosticCode = "RP004"
    /// libxml2 could not write the JUnit document, because memory ran out.
    public static let xmlWriterFailed: DiagnosticCode = "RP005"
    /// A template of the HTML report in this binary cannot be read.
    public static let unreadableTemplate: DiagnosticCode = "RP006"
}
