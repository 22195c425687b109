import AssayCore

extension DiagnosticCode {
    /// `functionality_failures` is required, but the manifest names no `behavior.rows`.
    public static let noFunctionalityRows: DiagnosticCode = "MF120"
    /// `behavior.rows` is given, but no label column is named.
    public static let noFunctionalityLabel: DiagnosticCode = "MF121"
}
