/// The form of a reference profile, for its JSON Schema; the file is read and held against its digest elsewhere.
enum ProfileShape {
    static let root: ObjectShape = .init(fields: [
        Field("schema", .choice(["assay.profile/1"]), required: true, "The format."),
        Field("rows", .integer(.init(minimum: 1)), required: true, "Rows that the profile was made of."),
        Field("tool", .object(tool), required: true, "The program that wrote it."),
        Field("sources", .list(of: .object(source), minimum: 1), required: true, "The files that held the rows."),
        Field("weight", .text, "The column of the weights that counts stand in; left out where every row counts one."),
        Field("columns", .list(of: .object(column), minimum: 0), required: true, "The columns, in the table's order."),
        Field("digest", .text, required: true, "`sha256:` and the SHA-256 digest of the file without this field."),
    ])

    private static let tool: ObjectShape = .init(fields: [
        Field("name", .text, required: true, "Its name."), Field("version", .text, required: true, "Its version."),
    ])

    private static let source: ObjectShape = .init(fields: [
        Field("path", .path, required: true, "Path from the profile's folder."),
        Field("sha256", .text, required: true, "SHA-256 digest in 64 hexadecimal digits."),
        Field("bytes", count, required: true, "Size."),
    ])

    private static let column: ObjectShape = .init(fields: [
        Field("name", .text, required: true, "Its name."),
        Field("type", .text, required: true, "What it holds, as reports call it: `integer`, `number`, `text`, `date`, …"),
        Field("missing", .object(total), required: true, "Rows without a value."),
        Field("numbers", .object(numbers), "The distribution of numbers, dates or moments."),
        Field("categories", .object(categories), "The different values with their counts."),
    ])

    private static let total: ObjectShape = .init(fields: [
        Field("rows", count, required: true, "How many rows."), Field("weight", amount, "The sum of their weights."),
        Field("squares", amount, "The sum of the squares of their weights."),
    ])

    private static let numbers: ObjectShape = .init(fields: [
        Field("total", .object(total), required: true, "Rows with a value."),
        Field("mean", .number(.init()), "Mean, by weight."),
        Field("deviation", amount, "Standard deviation of the population, by weight."),
        Field(
            "values", .list(of: value, minimum: 0), required: true,
            "Values in ascending order, the smallest and the largest among them."),
        Field("at", .list(of: amount, minimum: 0), required: true, "The weight at each value."),
        Field(
            "between", .list(of: amount, minimum: 1),
            "The weight strictly between each value and the one before; left out where the values are all."),
        Field("rank_error", amount, required: true, "How far a cumulative share can be from that of the rows."),
        Field("edges", .list(of: value, minimum: 0), required: true, "The nine inner deciles, equal ones once."),
        Field("bins", .list(of: amount, minimum: 1), required: true, "The weight up to each edge, and above the last."),
        Field(
            "share_error", amount, required: true,
            "How far the share up to an edge can be from that of the rows; 0 unless profiles were merged."),
    ])

    private static let categories: ObjectShape = .init(fields: [
        Field(
            "texts", .list(of: .anything, minimum: 0), required: true,
            "The values, most frequent first; null for one that is not shown."),
        Field(
            "digests", .list(of: .anything, minimum: 0), required: true,
            "16 hexadecimal digits of a value that is not shown, else null."),
        Field("rows", .list(of: count, minimum: 0), required: true, "The rows of each."),
        Field("weights", .list(of: amount, minimum: 0), "The weight of each."),
        Field("squares", .list(of: amount, minimum: 0), "The sum of the squared weights of each."),
        Field("rest", .object(rest), "The values beyond the 1,000 most frequent."),
        Field("count_error", amount, required: true, "How much more weight a value can have; 0 unless profiles were merged."),
    ])

    private static let rest: ObjectShape = .init(fields: [
        Field("total", .object(total), required: true, "Rows of all of them."),
        Field("largest", amount, required: true, "None of them has more weight."),
        Field("digests", .anything, required: true, "Eight bytes of each value's digest, ascending, in Base64."),
    ])

    private static let count: Shape = .integer(.init(minimum: 0))
    private static let amount: Shape = .number(.init(minimum: 0))
    private static let value: Shape = .either([.number(.init()), .choice(["inf", "-inf"])])
}
