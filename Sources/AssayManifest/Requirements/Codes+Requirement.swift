import AssayCore

extension DiagnosticCode {
    /// A requirement does not begin with the name of a measure.
    public static let missingMeasure: DiagnosticCode = "RQ001"
    /// A requirement names a measure that does not exist.
    public static let unknownMeasure: DiagnosticCode = "RQ002"
    /// A measure stands under a family that it does not belong to.
    public static let wrongFamily: DiagnosticCode = "RQ003"
    /// A parenthesis of a requirement is not closed, often because YAML split the text at a comma.
    public static let unbalancedParenthesis: DiagnosticCode = "RQ004"
    /// An argument of a measure is empty or not closed.
    public static let malformedArgument: DiagnosticCode = "RQ005"
    /// The operator of a requirement is none of `>=`, `<=`, `>`, `<`, `==`, `!=`.
    public static let unknownOperator: DiagnosticCode = "RQ006"
    /// A measure and a bound stand side by side without an operator.
    public static let missingOperator: DiagnosticCode = "RQ007"
    /// The bound of a requirement is missing or is neither a number nor `baseline`.
    public static let malformedBound: DiagnosticCode = "RQ008"
    /// A bound has a unit that assay does not know.
    public static let unknownUnit: DiagnosticCode = "RQ009"
    /// Text follows where the requirement has ended.
    public static let trailingText: DiagnosticCode = "RQ010"
    /// A slice is not written as `group=value`.
    public static let malformedSlice: DiagnosticCode = "RQ011"
    /// A slice names a group that the manifest does not declare.
    public static let unknownSliceGroup: DiagnosticCode = "RQ012"
    /// A slice names a label that its group does not declare.
    public static let unknownSliceLabel: DiagnosticCode = "RQ013"
    /// A baseline is multiplied by a number that has a unit.
    public static let unitOfFactor: DiagnosticCode = "RQ014"
}
