extension ManifestShape {
    static let data: ObjectShape = .init(fields: [
        Field("evaluation", .object(table(source)), "The rows that the model is judged on."),
        Field(
            "reference", .either([.object(table(referenceSource)), .object(profiled)]),
            "The rows that it was trained on, for drift and leakage; or a profile of them."),
        Field("serving", .object(table(source)), "The rows as production saw them, for skew."),
        Field(
            "export", .object(table(source)),
            "What the training framework predicted for rows of the evaluation table, for parity with the exported model."),
    ])

    private static let source = Field("source", .path, required: true, "File, glob, folder or database query.")
    private static let profile = Field(
        "profile", .path, required: true, "Reference profile that `assay infer` wrote, in place of rows.")
    private static let referenceSource = Field(
        "source", .either([.path, .object(.init(fields: [profile]))]), required: true,
        "File, glob, folder or database query; or a reference profile in place of rows.")

    private static let roles = RoleName.allCases.map { Field($0.rawValue, .text, $0.summary) }

    /// A profile in place of rows: it has types of its own, and roles where the evaluation table calls them otherwise.
    private static let profiled: ObjectShape = .init(fields: [profile] + roles)

    private static func table(_ source: Field) -> ObjectShape {
        .init(
            fields: [
                source,
                Field(
                    "delimiter", .choice(Delimiter.allCases.map(\.rawValue)),
                    "What separates the values of a CSV file; a tab for `.tsv`, else a comma, where it is left out."),
                Field("columns", .map(of: .formed(.columnType)), "Types by column, in place of those found in the file."),
            ] + roles)
    }

    /// A group: a column, a column cut at breaks, a column whose values are gathered, or a condition.
    static let group: Shape = .either([
        .text,
        .object(
            .init(fields: [
                Field("column", .text, required: true, "Column whose values make the group."),
                Field(
                    "breaks", .list(of: .number(.init()), minimum: 1),
                    "Rising numbers at which the column is cut; a break belongs to the interval above it."),
                Field(
                    "labels", .list(of: .text, minimum: 1),
                    "Names of the intervals, one more than breaks; without breaks, the values that may occur."),
                Field(
                    "map", .map(of: .either([.label, .list(of: .label, minimum: 1)])),
                    "Members, each with the values that belong to it: `{white: [White, Caucasian]}`."),
                Field(
                    "others", .text,
                    "Member of all values that `map` does not name; without it their rows belong to no group and are counted."),
                missing,
            ])),
        .object(
            .init(fields: [
                Field(
                    "where", .text, required: true,
                    "Condition in the language of a contract's rules: `sex == 'female' and age >= 60`; the members are `true` and `false`."
                ),
                missing,
            ])),
    ])

    private static let missing = Field(
        "missing", .choice(GroupDefinition.MissingRows.allCases.map(\.rawValue)), standard: "drop",
        "Rows without a value: left out and counted, or a member of their own called `missing`.")
}

extension RoleName {
    /// A line of explanation for the reference.
    var summary: String {
        switch self {
        case .label: "Column with the true outcome."
        case .weight: "Column with row weights."
        case .id: "Column that names the row."
        case .time: "Column that says when the row happened."
        case .prediction: "Column with decided classes, in place of a model."
        case .score: "Column with scores, in place of a model."
        case .query: "Column that names the query of a ranking."
        case .cluster: "Column that names the entity whose rows belong together."
        }
    }
}
