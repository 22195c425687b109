import AssayCore

extension DiagnosticCode {
    /// A measure asks the model about changed rows, but the predictions are stored columns.
    public static let storedPredictions: DiagnosticCode = "MD120"
    /// A model that predicts the rows as they are refuses them after a change: a missing value, an unknown category.
    public static let refusedChange: DiagnosticCode = "MD121"
    /// A measure raises or orders the values of a column that holds no numbers.
    public static let unorderedColumn: DiagnosticCode = "DT120"
}
