import AssayModelKit

extension LightGBMFile {
    var description: ModelDescription {
        ModelDescription(
            format: "lightgbm-text", producer: "lightgbm", metadata: ["format": "v\(format)"],
            inputs: [TensorSpec(name: "features", element: .float64, shape: [nil, featureNames.count])],
            outputs: outputs(for: nil).map(\.spec), parameterCount: trees.parameters, ensemble: ensemble)
    }

    private var ensemble: EnsembleFacts {
        let rounds = trees.count / groups
        let isClassifier = ["binary", "multiclass", "multiclassova"].contains(objective)
        return EnsembleFacts(
            booster: parameters["boosting"] ?? (averages ? "rf" : "gbdt"),
            objective: objective.map { ([$0] + options).joined(separator: " ") }, trees: trees.count, leaves: trees.leaves,
            rounds: rounds, usedRounds: rounds, classes: isClassifier ? max(2, classes) : nil,
            features: featureNames.enumerated().map { index, name in
                EnsembleFacts.Feature(
                    name: name, type: categorical.contains(index) ? "category" : "number", categories: categories(of: index))
            }, featuresAreNamed: areNamed, parameters: parameters)
    }

    /// Known without a table only where no other feature was a pandas category.
    private func categories(of index: Int) -> Int? {
        guard categorical.count == pandasCategories.count, let place = categorical.sorted().firstIndex(of: index) else {
            return nil
        }
        return pandasCategories[place].count
    }
}
