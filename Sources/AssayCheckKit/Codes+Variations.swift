import AssayCore

extension DiagnosticCode {
    /// A measure asks the model about changed rows, but the predictions are stored columns.
    public static let storedPredictions: DiagnosticCode = "MD120"
    /// A measure raises or orders the values of a column that holds no numbers.
    public static let unorderedColumn: DiagnosticCode = "DT120"
}
