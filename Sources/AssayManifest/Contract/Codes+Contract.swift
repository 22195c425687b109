import AssayCore

extension DiagnosticCode {
    /// A data contract names a field, a rule or a key twice.
    public static let repeatedInContract: DiagnosticCode = "MF160"
    /// A field has a type of the Table Schema that a column of a table cannot have: lists, objects, places, durations.
    public static let unsupportedFieldType: DiagnosticCode = "MF161"
    /// A constraint has no meaning for the field's type: a pattern of a number, a minimum of a text.
    public static let constraintMisfit: DiagnosticCode = "MF162"
    /// Two constraints of a field leave no value: a minimum above the maximum.
    public static let emptyRange: DiagnosticCode = "MF163"
    /// A bound, a sentinel or an allowed value cannot be read as the field's type.
    public static let constantMisfit: DiagnosticCode = "MF164"
    /// A pattern is not a regular expression.
    public static let brokenPattern: DiagnosticCode = "MF165"
    /// A key or a rule names a field that the contract does not have.
    public static let unknownField: DiagnosticCode = "MF166"
    /// A rule cannot be parsed.
    public static let malformedRule: DiagnosticCode = "MF167"
    /// A rule puts kinds of values together that do not go together: a text and a number.
    public static let ruleKinds: DiagnosticCode = "MF168"
    /// A foreign key has another number of fields than it refers to, or its table cannot be found.
    public static let malformedForeignKey: DiagnosticCode = "MF169"
    /// A format is not one of the field's type, or a date pattern holds a part that is not read.
    public static let unsupportedFormat: DiagnosticCode = "MF170"
    /// The manifest gives a role to one column and the contract gives it to another.
    public static let contradictoryContractRole: DiagnosticCode = "MF171"
}
