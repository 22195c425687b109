import AssayCore

/// The keys of a data contract, each declared once.
enum ContractShape {
    /// A contract: a table schema.
    static let table: ObjectShape = .init(
        fields: [
            Field(
                "fields", .list(of: .object(field), minimum: 1), required: true,
                "The columns of the table, in order."),
            Field(
                "fieldsMatch", .either([.choice(matches), .list(of: .choice(matches), minimum: 1)]), standard: "exact",
                "How the table's columns agree with the fields: all in order, all in any order, all and others, only these, at least one."
            ),
            Field(
                "extra_columns", .choice(["allowed", "forbidden"]),
                "Whether columns that are no fields may be there; in place of `fieldsMatch`."),
            Field("ordered", .boolean, "Whether the columns stand in the order of the fields; in place of `fieldsMatch`."),
            Field(
                "missingValues", .list(of: special, minimum: 0),
                "Words that stand for a missing value in every field, beside what the table's reader takes for missing."),
            Field("primaryKey", names, "Fields whose values together are there in every row and name it."),
            Field(
                "uniqueKeys", .list(of: .list(of: .text, minimum: 1), minimum: 1),
                "Lists of fields whose values together stand once."),
            Field("foreignKeys", .list(of: .object(foreignKey), minimum: 1), "Fields whose values stand in another table."),
            Field("rules", .list(of: .either([.text, .object(rule)]), minimum: 1), "Conditions across the columns of a row."),
        ] + description)

    /// A whole descriptor of a table (data resource) of the Frictionless standard, with the contract inside.
    static let resource: ObjectShape = .init(
        fields: [Field("schema", .object(table), required: true, "The contract.")]
            + description
            + [
                "path", "data", "type", "scheme", "format", "mediatype", "encoding", "compression", "extrapaths", "innerpath",
                "bytes",
                "hash", "dialect", "stats", "homepage", "licenses", "sources", "contributors", "keywords", "version", "created",
                "id",
            ].map { Field($0, .anything, "Part of a data resource; not read.") })

    static let field: ObjectShape = .init(
        fields: [
            Field("name", .text, required: true, "Name of the column."),
            Field(
                "type", .choice(FieldType.allCases.map(\.rawValue) + FieldType.unsupported.sorted()), standard: "string",
                "What its values are."),
            Field(
                "format", .text,
                "How texts are read: `email`, `uri`, `uuid`, `binary` for strings, a pattern such as `%d.%m.%Y` for dates and times."
            ),
            Field("constraints", .object(constraints), "What the values must satisfy."),
            Field(
                "missingValues", .list(of: special, minimum: 0), "Words that stand for a missing value here; replaces the table's."),
            Field(
                "sentinels", .list(of: .constant, minimum: 1),
                "Values that were written where there was none, such as -1; counted as missing."),
            Field("decimalChar", .formed(.character), standard: ".", "Character between whole part and decimals."),
            Field("groupChar", .formed(.character), "Character between groups of digits."),
            Field(
                "bareNumber", .boolean, standard: "true",
                "Whether a number stands alone; `false` cuts off what stands around it, such as `€`."),
            Field("trueValues", .list(of: .constant, minimum: 1), "Words for true."),
            Field("falseValues", .list(of: .constant, minimum: 1), "Words for false."),
            Field("categories", .list(of: special, minimum: 1), "The values that may occur, with or without labels."),
            Field("categoriesOrdered", .boolean, "Whether the categories have an order; not judged."),
            Field("unit", .text, "What the values are counted in."),
            Field(
                "role", .choice(RoleName.allCases.map(\.rawValue) + ["feature", "group"]),
                "What the column is for; must agree with the manifest."),
            Field("pii", .choice(piiKinds), "Which personal data it holds; its values are never shown."),
            Field("forbidden", .boolean, standard: "false", "Whether the column must not be in the table."),
        ] + judgement + description.filter { $0.key != "name" })

    static let constraints: ObjectShape = .init(fields: [
        Field("required", .boolean, standard: "false", "Whether every row has a value."),
        Field("unique", .boolean, standard: "false", "Whether every value stands once."),
        Field("minimum", .constant, "Smallest value."),
        Field("maximum", .constant, "Largest value."),
        Field("exclusiveMinimum", .constant, "Value that all values lie above."),
        Field("exclusiveMaximum", .constant, "Value that all values lie below."),
        Field("minLength", .integer(.init(minimum: 0)), "Fewest characters of a text."),
        Field("maxLength", .integer(.init(minimum: 0)), "Most characters of a text."),
        Field("pattern", .text, "Regular expression that the whole text matches."),
        Field("enum", .list(of: .constant, minimum: 1), "The values that may occur."),
    ])

    private static let foreignKey: ObjectShape = .init(
        fields: [
            Field("fields", names, required: true, "Fields of this table."),
            Field(
                "reference",
                .object(
                    .init(fields: [
                        Field(
                            "resource", .constant,
                            "The other table: a file, relative to the contract, or `evaluation`, `reference` or `serving` of the manifest; left out or empty for this table."
                        ),
                        Field("fields", names, required: true, "Fields of the other table."),
                    ])), required: true, "Where the values stand."),
        ] + description)

    private static let rule: ObjectShape = .init(
        fields: [
            Field("name", .text, "What reports call the rule; the condition itself where it is left out."),
            Field("check", .text, required: true, "The condition: `issued_at <= closed_at`."),
        ] + judgement + description.filter { $0.key != "name" })

    private static let matches = ["exact", "equal", "subset", "superset", "partial"]
    static let piiKinds = ["email", "phone", "card", "iban", "name", "address", "birthdate", "national_id", "ip", "other"]

    private static let names: Shape = .either([.text, .list(of: .text, minimum: 1)])

    /// A value, or the value with a label.
    private static let special: Shape = .either([
        .constant,
        .object(
            .init(fields: [
                Field("value", .constant, required: true, "The value."), Field("label", .text, "What it means."),
            ])),
    ])

    private static let judgement = [
        Field("tolerance", .share, "Share of rows that may break it; none where it is left out."),
        Field(
            "severity", .choice([CheckSeverity.fail.rawValue, CheckSeverity.warn.rawValue]), standard: "fail",
            "Whether a violation shuts the gate or only warns."),
    ]

    private static let description = [
        Field("name", .anything, "Name for people."), Field("title", .anything, "Title for people."),
        Field("description", .anything, "Words for people."), Field("example", .anything, "An example; not read."),
        Field("rdfType", .anything, "Meaning of the column; not read."),
        Field("$schema", .anything, "Profile of the standard; not read."),
        Field("profile", .anything, "Profile of the standard; not read."),
    ]
}
