import AssayCore

extension ManifestReader {
    mutating func evaluationBudget() -> EvaluationBudget? {
        guard let entry = root.entries.first(where: { $0.name == "evaluation_budget" }) else { return nil }
        let node = entry.value
        refuseUncountable(entry.key)
        guard let steps = node["steps"]?.integer, let adaptivity = node["adaptivity"]?.choice(as: Adaptivity.self) else {
            return nil
        }
        return EvaluationBudget(
            steps: steps, adaptivity: adaptivity, reliability: node["reliability"]?.share ?? EvaluationBudget.standardReliability,
            tolerance: node["tolerance"]?.number ?? EvaluationBudget.standardTolerance,
            disagreement: node["disagreement"]?.share, warnAt: node["warn_at"]?.share ?? EvaluationBudget.standardWarning,
            place: entry.key.place)
    }

    /// Predictions that stand in the evaluation data give every model data of its own, so that nothing could be counted.
    private mutating func refuseUncountable(_ key: YAMLNode) {
        guard root["model"]?["artifact"] == nil else { return }
        report(
            .uncountableUses, "`evaluation_budget` needs a `model.artifact`", at: key.place,
            details: ["predictions in a column of the evaluation data change its digest with every model"],
            help: "name the model's file in `model.artifact`, or remove `evaluation_budget`")
    }
}

extension DiagnosticCode {
    /// An `evaluation_budget` stands in a manifest without `model.artifact`, so that uses cannot be told apart from new data.
    public static let uncountableUses: DiagnosticCode = "MF140"
}
