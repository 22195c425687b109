import AssayCore

/// The keys of a manifest, each declared once.
enum ManifestShape {
    static let formatVersion: String = "1"

    static let root: ObjectShape = .init(
        fields: [
            Field("assay", .integer(.init(minimum: 1, maximum: 1)), required: true, "Version of the manifest format."),
            Field(
                "extends", .list(of: .formed(.suite), minimum: 1),
                "Ready-made suites whose requirements are added; the manifest's own replace equal ones."),
            Field("model", .object(model), required: true, "The model under test."),
            Field(
                "risk", .object(risk), "How likely and how bad a wrong model is; decides the tier of the gate, and what it demands."
            ),
            Field("data", .object(data), "The tables that the model is tested on."),
            Field("groups", .map(of: group), "Groups of rows by name, used by fairness measures and by slices."),
            Field("baseline", baseline, "What `baseline` means in a requirement: `git:<ref>`, `run:<id>` or `{artifact: path}`."),
        ] + decisions + [
            Field("evaluation_budget", .object(evaluationBudget), "How often the same evaluation data may decide."),
            Field(
                "memory_budget", .formed(.size), "Memory past which exact per-row state turns into a sketch with a stated error."),
            Field(
                "seed", .integer(.init(minimum: 0, maximum: 9_007_199_254_740_991)), standard: "1", "Seed of every random choice."),
            Field("checks", .object(checks), "The requirements, by family."),
            Field("behavior", .object(behavior), "Changes of the input and what they may do to the prediction."),
            Field("retrain", .object(retrain), "How to train the model again from its commit."),
            Field("privacy", .object(privacy), "What reports must not show."),
            Field(
                "waivers", .list(of: .object(waiver), minimum: 0), "Checks that may fail until a date, with a name and a reason."),
            Field("profiles", .map(of: .object(profile)), "Named overlays, chosen with `--profile`."),
        ])

    /// What a suite may hold: how to judge and what to require, but no model, no data, no waivers and no other suite.
    static let suite: ObjectShape = .init(
        fields: root.fields.filter { !["model", "data", "extends", "waivers", "retrain", "behavior"].contains($0.key) })

    private static let decisions: [Field] = [
        Field(
            "decide_on", .choice(DecisionRule.allCases.map(\.rawValue)), standard: "estimate",
            "Which evidence decides: the point estimate, or the whole interval proving or refuting the requirement."),
        Field("confidence", .share, standard: "0.95", "Level of the intervals."),
        Field("error_budget", .share, "False-alarm probability shared by all statistical requirements."),
    ]

    private static let baseline: Shape = .either([
        .formed(.baseline),
        .object(.init(fields: [Field("artifact", .path, required: true, "Model artifact to compare with.")])),
    ])

    private static let risk: ObjectShape = .init(fields: [
        Field(
            "likelihood", .choice(RiskSection.Likelihood.allCases.map(\.rawValue)), required: true,
            "How likely a wrong decision is."),
        Field("impact", .choice(RiskSection.Impact.allCases.map(\.rawValue)), required: true, "How bad a wrong decision is."),
    ])

    private static let privacy: ObjectShape = .init(fields: [
        Field("hide_groups", .boolean, standard: "false", "Replace the names of group members in reports."),
        Field("minimum_count", .integer(.init(minimum: 0)), standard: "0", "Suppress cells with fewer rows."),
    ])

    private static let waiver: ObjectShape = .init(fields: [
        Field(
            "check", .formed(.waivedCheck), required: true,
            "The check as reports name it: `family/measure(arguments)`; or a demand of the risk tier: `risk/lock`."),
        Field("until", .formed(.date), "Last day on which the waiver holds, in UTC."),
        Field("by", .text, required: true, "Who answers for it."),
        Field("reason", .text, required: true, "Why the check may fail."),
    ])

    private static let profile: ObjectShape = .init(
        fields: [
            Field(
                "families", .list(of: .choice(Family.allCases.map(\.rawValue)), minimum: 1),
                "Families that run; all where it is left out."),
            Field("rows", .integer(.init(minimum: 1)), "Rows read of each table, from the beginning; all where it is left out."),
        ] + decisions + [
            Field("baseline", baseline, "Replaces the manifest's baseline."),
            Field("memory_budget", .formed(.size), "Replaces the manifest's memory budget."),
            Field("attest", .boolean, standard: "false", "The run must end in a signed attestation."),
        ])
}
