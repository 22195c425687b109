/// The tables of a manifest.
public enum TableName: String, Sendable, Hashable, CaseIterable {
    /// The rows that the model is judged on.
    case evaluation
    /// The rows that it was made from, or a profile of them.
    case reference
    /// The rows as the service saw them.
    case serving
    /// What the training framework predicted for rows of the evaluation table.
    case export
}
