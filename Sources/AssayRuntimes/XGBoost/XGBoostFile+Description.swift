import AssayModelKit

extension XGBoostFile {
    var description: ModelDescription {
        ModelDescription(
            format: isBinary ? "xgboost-ubj" : "xgboost-json", producer: "xgboost",
            producerVersion: version.map(String.init).joined(separator: "."), metadata: attributes,
            inputs: [TensorSpec(name: "features", element: .float32, shape: [nil, features.count])],
            outputs: outputs(for: nil).map(\.spec), parameterCount: trees.parameters, ensemble: ensemble)
    }

    private var ensemble: EnsembleFacts {
        EnsembleFacts(
            booster: booster, objective: objective, trees: trees.count, leaves: trees.leaves, rounds: trees.rounds,
            usedRounds: rounds == 0 ? trees.rounds : min(rounds, trees.rounds), classes: classes, baseScore: baseScore,
            features: features.indices.map { index in
                EnsembleFacts.Feature(
                    name: features[index].name, type: Self.words(featureTypes.isEmpty ? nil : featureTypes[index], features[index]),
                    categories: features[index].categories?.count)
            }, featuresAreNamed: areNamed)
    }

    private static func words(_ type: String?, _ feature: TreeFeature) -> String {
        switch type {
        case _ where feature.categories != nil: "category"
        case "int": "integer"
        case "i": "boolean"
        default: "number"
        }
    }
}
