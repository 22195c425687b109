import AssayCore

extension ManifestReader {
    mutating func evaluationBudget() -> EvaluationBudget? {
        guard let entry = root.entries.first(where: { $0.name == "evaluation_budget" }) else { return nil }
        let node = entry.value
        refuseUncountable(entry.key)
        refuseEnds(of: node)
        guard let steps = node["steps"]?.integer, let adaptivity = node["adaptivity"]?.choice(as: Adaptivity.self) else { return nil }
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

    /// A certainty, and a tolerance as wide as a share, promise nothing that rows could keep.
    private mutating func refuseEnds(of node: YAMLNode) {
        if let value = node["reliability"], let share = value.share, share == 0 || share == 1 {
            report(
                .outOfRange, "`reliability` lies strictly between 0 and 1", at: value.place,
                help: "one error in 10,000 is written 0.9999")
        }
        if let value = node["tolerance"], value.number == 1 {
            report(.outOfRange, "`tolerance` lies below 1", at: value.place, help: "one percentage point is written 0.01")
        }
        if let value = node["disagreement"], value.share == 0 {
            report(.outOfRange, "`disagreement` lies above 0", at: value.place, help: "a tenth of the rows is written 0.1")
        }
    }
}

extension DiagnosticCode {
    /// An `evaluation_budget` stands in a manifest without `model.artifact`, so that uses cannot be told apart from new data.
    public static let uncountableUses: DiagnosticCode = "MF140"
}
