import AssayCore

extension ManifestShape {
    static let evaluationBudget: ObjectShape = .init(fields: [
        Field(
            "steps", .integer(.init(minimum: 1, maximum: 1_000_000)), required: true,
            "How many models the same evaluation data may decide on."),
        Field(
            "adaptivity", .choice(Adaptivity.allCases.map(\.rawValue)), required: true,
            "What developers see of the verdicts: `none`, `full`, or all until the first pass retires the data."),
        Field(
            "reliability", .share, standard: "0.9999",
            "Probability that no estimate is off by more than the tolerance, in any step."),
        Field(
            "tolerance", .number(.init(minimum: 0.0001, maximum: 0.99)), standard: "0.01",
            "How far an estimate may be off, in the measure's unit."),
        Field(
            "disagreement", .share,
            "Largest share of rows on which candidate and baseline decide differently: adds Bennett's bound."),
        Field("warn_at", .share, standard: "0.8", "Share of the steps from which on a run warns."),
    ])
}
