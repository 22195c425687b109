extension ManifestShape {
    static let data: ObjectShape = .init(fields: [
        Field("evaluation", .object(table), "The rows that the model is judged on."),
        Field("reference", .object(table), "The rows that it was trained on, for drift and leakage."),
        Field("serving", .object(table), "The rows as production saw them, for skew."),
        Field(
            "export", .object(table),
            "What the training framework predicted for rows of the evaluation table, for parity with the exported model."),
    ])

    private static let table: ObjectShape = .init(
        fields: [
            Field(
                "source",
                .either([
                    .path,
                    .object(
                        .init(fields: [Field("profile", .path, required: true, "Reference profile.")])),
                ]), required: true, "File, glob, folder or database query; or a reference profile in place of rows."),
            Field(
                "delimiter", .choice(Delimiter.allCases.map(\.rawValue)),
                "What separates the values of a CSV file; a tab for `.tsv`, else a comma, where it is left out."),
            Field("columns", .map(of: .formed(.columnType)), "Types by column, in place of those found in the file."),
        ] + RoleName.allCases.map { Field($0.rawValue, .text, $0.summary) })

    /// A group: a column, or a column cut at breaks.
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
            ])),
    ])
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
