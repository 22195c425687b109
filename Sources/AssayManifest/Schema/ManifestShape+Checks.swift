import AssayCore

extension ManifestShape {
    static let checks: ObjectShape = .init(fields: [
        family(
            .schema, "Data contract, quality, leakage and drift.",
            [
                Field("contract", .path, "Data contract."),
                Field(
                    "contract_tables", .list(of: .choice(TableName.allCases.map(\.rawValue)), minimum: 1), standard: "[evaluation]",
                    "Tables that the contract is held against, each with verdicts of its own."),
            ]),
        family(
            .performance, "Predictive quality, behaviour, cost.",
            [
                Field("costs", .object(costs), "What each kind of decision earns or costs.")
            ]),
        family(
            .fairness, "How the model treats groups.",
            [
                Field(
                    "by", .list(of: .formed(.groupExpression), minimum: 1),
                    "Groups and intersections that requirements without an argument are judged by."),
                Field(
                    "minimum_group_size", .integer(.init(minimum: 1)), standard: "30",
                    "Groups with fewer rows are listed and not judged."),
                Field(
                    "minimum_group_share", .share,
                    "Groups with a smaller share of the rows that have a group are listed and not judged; `2%` is the rule of New York City's Local Law 144."
                ),
            ]),
        family(
            .reproducibility, "Digests, repeated predictions, retraining.",
            [
                Field("lock", .path, "Lock file, written by `assay lock`."),
                Field(
                    "runtimes", .list(of: .path, minimum: 1),
                    "Libraries of the model's runtime that predictions are repeated with: the one in production and the next."),
                Field(
                    "rows", .integer(.init(minimum: 1)), standard: "10000",
                    "Rows that predictions are repeated on; where the table has more, the seed draws them."),
                Field("golden", golden, "File of frozen predictions, written by `assay golden --update`."),
            ]),
        family(
            .environment, "Declared against installed versions.",
            [
                Field(
                    "lock", .path,
                    "File that declares the versions: requirements, a lock, a conda environment, an MLflow folder, a Dockerfile, a captured environment."
                ),
                Field(
                    "installed", .path,
                    "Interpreter prefix, virtual environment, site-packages folder, root file system, OCI image layout or captured file; where it is left out, the environment that is active."
                ),
                Field(
                    "tolerance", .map(of: .choice(VersionTolerance.allCases.map(\.rawValue))),
                    "How far a version may be from the one that is pinned, by package; `default` is for the others and `exact` unless given."
                ),
                Field("advisories", .path, "File or folder of advisories in the OSV format."),
                Field("runtime", .formed(.runtime), "Name and version of what runs the model in production."),
                Field("artifacts", .list(of: .path, minimum: 1), "Further files of the model that record versions."),
            ]),
    ])

    private static func family(_ family: Family, _ summary: String, _ fields: [Field]) -> Field {
        let require = Field("require", .list(of: .requirement(family), minimum: 0), "Requirements, short or long.")
        return Field(family.rawValue, .object(.init(fields: fields + [require])), summary)
    }

    /// A requirement in its long form.
    static let longRequirement: ObjectShape = .init(fields: [
        Field("require", .text, required: true, "The requirement: `measure(arguments) >= bound on group=value`."),
        Field("slice", .text, "The rows it is judged on, as `group=value`; the same as `on` in the requirement."),
        Field("decide_on", .choice(DecisionRule.allCases.map(\.rawValue)), "Replaces the manifest's rule."),
        Field("confidence", .share, "Replaces the manifest's level."),
        Field(
            "interval", .choice(IntervalMethod.allCases.map(\.rawValue)),
            "Method of the interval, one of those that the measure's page names."),
        Field(
            "correction", .choice(Correction.allCases.map(\.rawValue)),
            "Correction of simultaneous verdicts decided on `refuted` or `proven`."),
        Field(
            "severity", .choice([CheckSeverity.fail.rawValue, CheckSeverity.warn.rawValue]), standard: "fail",
            "Whether a failure shuts the gate or only warns."),
        Field("reason", .text, "Why the requirement is there, for the report."),
    ])

    private static let golden: Shape = .either([
        .path,
        .object(
            .init(fields: [
                Field("file", .path, required: true, "File of frozen predictions."),
                Field("rows", .integer(.init(minimum: 1, maximum: 10_000)), standard: "100", "Rows that are frozen."),
                Field(
                    "inputs", .boolean, standard: "false",
                    "Keep the rows' inputs in the file too, so that the check needs no data; they are values of the table."),
            ])),
    ])

    private static let costs: ObjectShape = .init(fields: [
        Field("tp", amount, "Value of a true positive."),
        Field("fp", amount, "Value of a false positive."),
        Field("fn", amount, "Value of a false negative."),
        Field("tn", amount, "Value of a true negative."),
        Field("currency", .text, "Currency of the values."),
    ])

    /// One number for all rows, or each row's own.
    private static let amount: Shape = .either([
        .number(.init()),
        .object(
            .init(fields: [
                Field("column", .text, required: true, "Column of the evaluation table that holds each row's amount."),
                Field("times", .number(.init()), standard: "1", "What the amount is multiplied by; negative for a cost."),
            ])),
    ])
}
