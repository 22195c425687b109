import AssayCore
import AssayModelKit
import AssayTabular

extension DiagnosticCode {
    /// The file does not say which features its lists of categories belong to, and the table does not either.
    public static let unplacedCategories: DiagnosticCode = "MD157"
}

extension LightGBMFile {
    /// Whether the names are those of training: LightGBM calls columns without names `Column_0`, `Column_1`, …
    var areNamed: Bool { featureNames != featureNames.indices.map { "Column_\($0)" } }

    /// What the model can be asked for.
    ///
    /// - Source: LightGBM documentation, Parameters, `objective`.
    func outputs(for task: ModelTask?) -> [TreeOutput] {
        let raw = TreeOutput(
            "raw_score", .raw, columns: groups, element: .float64,
            tasks: objective != nil ? [] : groups == 1 ? [.binary, .regression] : [.multiclass])
        func main(_ name: String, _ meaning: TreeOutput.Meaning, _ columns: Int, _ tasks: Set<ModelTask>) -> [TreeOutput] {
            [TreeOutput(name, meaning, columns: columns, element: .float64, tasks: tasks), raw]
        }
        switch objective {
        case nil, "custom", "none": return [raw]
        case "binary": return main("probabilities", .probability, 2, [.binary])
        case "cross_entropy" where task == .binary: return main("probabilities", .probability, 2, [.binary])
        case "cross_entropy", "cross_entropy_lambda", "lambdarank", "rank_xendcg":
            return main("prediction", .values, groups, [.binary, .regression])
        case "multiclass", "multiclassova":
            return main("probabilities", .classes, groups, groups == 2 ? [.binary, .multiclass] : [.multiclass])
        default: return main("prediction", .values, groups, [.regression])
        }
    }

    /// - Throws: MD157.
    func signature(for request: BindingRequest) throws(Diagnostics) -> TreeSignature {
        var features = featureNames.enumerated().map { index, name in
            TreeFeature(name: name, categories: categorical.contains(index) && pandasCategories.isEmpty ? .codes : nil)
        }
        if !pandasCategories.isEmpty {
            guard let places = LightGBMCategories.places(of: self, request.schema) else { throw Diagnostics(unplaced(request)) }
            for index in categorical { features[index].categories = .codes }
            for (place, categories) in zip(places, pandasCategories) { features[place].categories = categories }
        }
        return TreeSignature(
            title: "LightGBM", path: path, features: features, areNamed: areNamed, outputs: outputs(for: request.task),
            objective: objective ?? "an objective of the user's own", element: .float64, unknownCategory: .missing,
            refusesInfinity: false)
    }

    private func unplaced(_ request: BindingRequest) -> Diagnostic {
        let texts = featureNames.filter { TreeColumns.field($0, request.schema)?.type == .string }
        return Diagnostic(
            .unplacedCategories,
            "it is not clear which features the model's \(pandasCategories.count) lists of categories belong to",
            in: path,
            details: [
                "features that its trees split by categories: \(categorical.sorted().map { featureNames[$0] }.joined(separator: ", "))",
                "features with text in \(request.table): \(texts.isEmpty ? "none" : texts.joined(separator: ", "))",
            ], help: "read every pandas category of training as text, with `columns: {NAME: string}` for this table")
    }
}
