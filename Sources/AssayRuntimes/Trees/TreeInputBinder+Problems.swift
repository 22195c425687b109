import AssayCore
import AssayModelKit
import AssayTabular

extension DiagnosticCode {
    /// A categorical feature of the model holds other kinds of values than its column, or the file does not say which codes its
    /// categories have.
    public static let categoryType: DiagnosticCode = "MD152"
    /// XGBoost's Python package has cut off the texts of the model's categories so far that they cannot be told apart.
    public static let lostCategories: DiagnosticCode = "MD158"
    /// The manifest's `features` leaves out a feature that the model reads.
    public static let unlistedFeature: DiagnosticCode = "MD156"
}

extension TreeInputBinder {
    func missing(_ name: String) -> Diagnostic {
        let source = signature.areNamed ? "the model" : request.features == nil ? "the table" : "`features` in the manifest"
        return Diagnostic(
            .missingFeatureColumn, "the table has no column `\(name)`", in: request.table,
            details: ["named by \(source)", "columns of the table: \(Self.list(request.schema.names))"],
            help: NearestName.find(name, in: request.schema.names).map {
                "did you mean `\($0)`? the table's columns have to be named as in training"
            } ?? "add the column to the table, named as in training")
    }

    func unused(_ name: String) -> Diagnostic {
        let near = NearestName.find(name, in: signature.features.map(\.name)).map { "did you mean `\($0)`?" }
        return Diagnostic(
            .unusedFeature, "the model has no feature `\(name)`", in: signature.path,
            details: [
                "named by `features` in the manifest", "features of the model: \(Self.list(signature.features.map(\.name)))",
            ],
            help: near ?? "take `\(name)` out of `model.features`, or leave `model.features` out: the model names its own")
    }

    func leftOut(_ name: String) -> Diagnostic {
        Diagnostic(
            .unlistedFeature, "the model reads `\(name)`, which `model.features` leaves out", in: signature.path,
            help: "add `\(name)`, or leave `model.features` out: the model names its own features")
    }

    func wrongCount(_ names: [String]) -> Diagnostic {
        Diagnostic(
            .wrongFeatureCount,
            "the model takes \(signature.features.count) features, but \(request.features == nil ? "the table has \(names.count) columns for them" : "`model.features` lists \(names.count)")",
            in: request.table,
            details: ["the model file does not name its features", "columns: \(Self.list(names))"],
            help: "list exactly the columns that the model was trained on, in that order, under `model.features`")
    }

    /// Nothing is guessed: text that looks like numbers, and numbers for categories that were text, are refused.
    func typeProblem(_ feature: TreeFeature, _ field: Field) -> Diagnostic? {
        let isNumber = field.type.isNumeric || field.type == .bool || field.type == .null
        switch feature.categories {
        case nil: return isNumber ? nil : wrongType(feature, field)
        case .codes:
            return isNumber
                ? nil
                : categoryProblem(
                    feature, field, "the model file does not say which codes its categories have",
                    "give the codes of training in `\(field.name)`, or save the model anew with the library that keeps categories (XGBoost 3.1, or LightGBM trained on pandas categories)"
                )
        case .numbers:
            return isNumber
                ? nil
                : categoryProblem(
                    feature, field, "the model's categories are numbers",
                    "read it as numbers with `columns: {\(field.name): number}` for this table")
        case .cutTexts(let texts) where texts.indices.contains { one in texts[..<one].contains { $0.isLike(texts[one]) } }:
            return lostCategories(feature)
        case .texts, .cutTexts:
            return [.string, .null].contains(field.type)
                ? nil
                : categoryProblem(
                    feature, field, "the model's categories are text",
                    "read it as text with `columns: {\(field.name): string}` for this table")
        }
    }

    private func lostCategories(_ feature: TreeFeature) -> Diagnostic {
        Diagnostic(
            .lostCategories, "the file has lost what the categories of feature `\(feature.name)` were", in: signature.path,
            details: ["XGBoost's Python package, 3.1 and 3.2, cuts pandas categories beyond ASCII off when it saves a model"],
            help: "train the model with ASCII categories, or on an Arrow table")
    }

    private func wrongType(_ feature: TreeFeature, _ field: Field) -> Diagnostic {
        Diagnostic(
            .wrongFeatureType, "column `\(field.name)` holds \(field.type.name), but feature `\(feature.name)` needs numbers",
            in: "\(request.table), column \(field.name)",
            details: ["\(signature.path) was trained with numbers in this feature"],
            help: field.type == .string
                ? "give the numbers that the model was trained on, or read it with `columns: {\(field.name): number}`"
                : "give the numbers that the model was trained on")
    }

    private func categoryProblem(_ feature: TreeFeature, _ field: Field, _ found: String, _ help: String) -> Diagnostic {
        Diagnostic(
            .categoryType,
            "column `\(field.name)` holds \(field.type.name), which is no category of feature `\(feature.name)`",
            in: "\(request.table), column \(field.name)", details: [found], help: help)
    }

    /// Long lists are cut: the first names show which table it is.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(12).joined(separator: ", ")
        return names.isEmpty ? "none" : names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
    }
}
