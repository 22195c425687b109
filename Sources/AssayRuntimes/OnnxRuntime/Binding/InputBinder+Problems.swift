import AssayCore
import AssayModelKit
import AssayTabular

extension DiagnosticCode {
    /// A model input or a listed feature has no column in the table.
    public static let missingFeatureColumn: DiagnosticCode = "MD020"
    /// A column holds another type than the model's input takes.
    public static let wrongFeatureType: DiagnosticCode = "MD021"
    /// The columns do not fill the shape of a model's input.
    public static let wrongFeatureCount: DiagnosticCode = "MD022"
    /// A model input has a form that no table can fill: no tensor, no numbers or text, or a fixed number of rows.
    public static let unusableInput: DiagnosticCode = "MD023"
    /// A feature of the manifest is read by no input of the model.
    public static let unusedFeature: DiagnosticCode = "MD024"
    /// Several inputs of a model have no column of their own name.
    public static let ambiguousInputs: DiagnosticCode = "MD025"
}

extension InputBinder {
    func missingFeature(_ name: String) -> Diagnostic {
        Diagnostic(
            .missingFeatureColumn, "the table has no column `\(name)`", in: request.table,
            details: ["named by \(candidates.source)", columnsFound],
            help: "add the column to the table, or correct the name")
    }

    func noColumn(_ input: TensorSpec) -> Diagnostic {
        Diagnostic(
            .missingFeatureColumn, "input `\(input.name)` of the model has no column", in: request.table,
            details: [place(input), "expected a column named `\(input.name)`", columnsFound],
            help: "add the column to the table and to `features`, or rename the input when exporting the model")
    }

    func unusable(_ input: TensorSpec) -> Diagnostic? {
        let (found, help): (String, String)
        if input.kind != .tensor || input.element == .other {
            (found, help) = ("the input is no tensor of numbers, booleans or text", "export the model with tensor inputs")
        } else if let rows = input.shape.first.flatMap(\.self) {
            (found, help) = ("the first dimension is fixed to \(rows)", "export the model with a free first dimension, the rows")
        } else if input.rowShape.count(where: { $0 == nil }) > 1 {
            (found, help) = ("more than one dimension of a row is free", "export the model with the sizes of a row stated")
        } else {
            return nil
        }
        return Diagnostic(
            .unusableInput, "input `\(input.name)` of the model cannot be filled from a table", in: model,
            details: [input.words("input"), found], help: help)
    }

    func wrongWidth(_ input: TensorSpec, _ width: Int, _ columns: [String]) -> Diagnostic {
        let expected = input.rowWidth.map { "\($0)" } ?? "a multiple of \(input.rowShape.compactMap(\.self).reduce(1, *))"
        return Diagnostic(
            .wrongFeatureCount, "input `\(input.name)` takes \(expected) values a row, but the columns give \(width)",
            in: request.table,
            details: [place(input), "columns, from \(candidates.source): \(Self.list(columns))"],
            help: "list exactly the model's columns, in its order, under `model.features`")
    }

    func wrongType(_ input: TensorSpec, _ field: Field) -> Diagnostic? {
        guard input.kind == .tensor, let rule = InputRule(input.element), !rule.takes(field.type) else { return nil }
        return Diagnostic(
            .wrongFeatureType,
            "column `\(field.name)` holds \(field.type == .null ? "nothing but nulls" : field.type.name), but input `\(input.name)` needs \(rule.wanted)",
            in: "\(request.table), column \(field.name)",
            details: [place(input)],
            help: rule.help(for: field, isListed: candidates.areListed))
    }

    func ambiguous(_ inputs: [TensorSpec]) -> Diagnostic {
        Diagnostic(
            .ambiguousInputs, "the model has several inputs without a column of their own name", in: model,
            details: inputs.map { $0.words("input") } + [columnsFound],
            help: "name the columns of the table as the model's inputs are named")
    }

    func unused(_ name: String) -> Diagnostic {
        Diagnostic(
            .unusedFeature, "no input of the model reads the feature `\(name)`", in: model,
            details: ["named by \(candidates.source)"], help: "take `\(name)` out of `model.features`")
    }

    private func place(_ input: TensorSpec) -> String { "\(model), \(input.words("input"))" }

    private var columnsFound: String { "columns of the table: \(Self.list(request.schema.names))" }

    /// Long lists are cut: the first names show which table it is.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(12).joined(separator: ", ")
        return names.isEmpty ? "none" : names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
    }
}
