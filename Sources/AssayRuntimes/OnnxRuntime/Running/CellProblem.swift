import AssayCore
import AssayModelKit
import AssayTabular

extension DiagnosticCode {
    /// A column has a missing value where the model's input has no way to say so.
    public static let missingFeatureValue: DiagnosticCode = "MD040"
    /// A column has a value that the type of the model's input cannot hold.
    public static let unrepresentableFeatureValue: DiagnosticCode = "MD041"
}

/// The first value of a chunk that cannot go into a model's input.
struct CellProblem {
    enum Kind { case null, outOfRange, nulCharacter }

    var kind: Kind
    var column: String
    /// Counts from 0 in the chunk.
    var row: Int

    func diagnostic(_ input: TensorSpec, table: String, chunk: Chunk) -> Diagnostic {
        let subject = "\(table), row \(chunk.firstRow + row + 1), column \(column)"
        let details = [input.words("input")]
        switch kind {
        case .null:
            return Diagnostic(
                .missingFeatureValue, "column `\(column)` has a missing value, which input `\(input.name)` cannot take",
                in: subject, details: details,
                help: "fill the missing values of `\(column)` as in training, or export the model with its imputer")
        case .outOfRange:
            return Diagnostic(
                .unrepresentableFeatureValue, "column `\(column)` has a value that input `\(input.name)` cannot hold exactly",
                in: subject, details: details, help: "correct the rows, or export the model with a wider input type")
        case .nulCharacter:
            return Diagnostic(
                .unrepresentableFeatureValue, "column `\(column)` has text with a NUL character", in: subject,
                details: details, help: "remove the character from the rows")
        }
    }
}

extension CellProblem {
    /// nil for a column without nulls.
    init?(firstNullIn column: Column) {
        guard column.nullCount > 0, let row = (0..<column.count).first(where: column.isNull) else { return nil }
        self.init(kind: .null, column: column.name, row: row)
    }
}
