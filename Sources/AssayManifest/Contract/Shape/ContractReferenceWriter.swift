extension ReferenceWriter {
    /// The reference of every key of a data contract.
    static func contract() -> String {
        var writer = ReferenceWriter()
        writer.contractIntroduction()
        writer.section("The contract", ContractShape.table, path: "")
        writer.rules()
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func contractIntroduction() {
        lines += [
            "# Contract reference", "",
            "Every key of a data contract: what a table must look like. Generated from the declaration that validates contracts; `assay schema contract` prints the same as a JSON Schema.",
            "", "```yaml", "checks:", "  schema:", "    contract: schema.yaml", "```", "",
            "- The vocabulary is that of the [Frictionless Table Schema](https://specs.frictionlessdata.io/table-schema/). A JSON descriptor of that standard is a contract too: a table schema, or a data resource with its `schema` inside.",
            "- Each field becomes the check `schema/contract_violations(FIELD)`: the rows that break it must be 0, or their rate at most its `tolerance`. Columns, keys and rules become `schema/column_violations`, `primary_key_violations`, `unique_key_violations(A*B)`, `foreign_key_violations(A*B)` and `rule_violations(NAME)`. A requirement of the manifest on the same measure and field replaces the contract's own.",
            "- A failed check says how many rows break which constraint and the first of them, counted from 1 without the header. Values are shown only with `assay run --show-values`, on the terminal of that run and in the reports that it writes; they are never kept in the history, and never shown of a field with `pii`.",
            "- Missing is what the table's reader takes for missing (in CSV an empty field, `NA`, `N/A`, `null`, `NaN`; elsewhere null; a stored NaN everywhere), the words of `missingValues`, and `sentinels`. A missing value breaks `required` and nothing else.",
            "- A text file is read as text for fields whose letters matter: type `string`, `yearmonth`, patterns of dates, `decimalChar`, `groupChar` and `bareNumber: false`. So `007` stays `007`. The manifest's `data.evaluation.columns` goes before.",
            "- A column of numbers satisfies `number`; a column of numbers without fractions satisfies `integer`. A column of text is read value by value, and each value that is none of the type is a violation: one bad field in a CSV column is found in its row.",
            "- Lengths count characters as people see them, so that `é` is one however it is stored. Patterns are ICU regular expressions and match the whole value.",
            "- `unique` and keys compare 128-bit hashes of the values: two different values among a billion rows are taken for one with a probability of 1.5e-21. Missing values are never equal, except that a primary key must not have any. A foreign key with a missing part refers to nothing and is no violation, as in SQL.",
            "- `minimum`, `maximum`, `enum` and `sentinels` of dates are written in ISO 8601 or in the field's `format`. The types `object`, `array`, `list`, `geopoint`, `geojson` and `duration` are refused: a table's columns do not hold them.",
            "- `fieldsMatch` is `exact` where nothing is said, as in the standard. `extra_columns: allowed` alone allows other columns and any order.",
            "- `checks.schema.contract_tables: [evaluation, reference, serving]` holds the same contract against other tables too, each with verdicts of its own, such as `contract_violations(income, table=reference)`. A foreign key whose `resource` is `evaluation`, `reference` or `serving` refers to that table of the manifest, unless a file is called so.",
            "- Slices, `decide_on` and severities work as for every measure: `contract_violation_rate(income) <= 0.1% on region=north`.",
            "",
        ]
    }

    private mutating func rules() {
        lines += [
            "## Rules", "", "```yaml", "rules:", "  - issued_at <= closed_at",
            "  - {name: total, check: '`net amount` + tax == total or total is null', tolerance: 0.1%}",
            "```", "", "```", "rule       := and { \"or\" and }", "and        := not { \"and\" not }",
            "not        := \"not\" not | comparison",
            "comparison := sum [ op sum | \"is\" [\"not\"] \"null\" | [\"not\"] \"in\" \"(\" sum { \",\" sum } \")\" ]",
            "op         := \"==\" | \"=\" | \"!=\" | \"<>\" | \"<\" | \"<=\" | \">\" | \">=\"",
            "sum        := product { (\"+\" | \"-\") product }",
            "product    := unary { (\"*\" | \"/\") unary }",
            "unary      := \"-\" unary | \"(\" rule \")\" | number | 'text' | \"text\" | true | false | column | `column with spaces`",
            "```", "",
            "- Three-valued logic, as in SQL: what is computed or compared from a missing value is unknown, `unknown and false` is false, `unknown or true` is true, and a rule that is unknown is no violation. Write `… and total is not null` where it should be one. A division by zero, and a value that is none of its field's type, are unknown too.",
            "- Kinds follow from the types of the fields, and a rule that compares a text with a number is refused before data is read. Two dates have a difference in days, two moments in seconds; a quoted text beside a date is read as one: `issued_at >= '2020-01-01'`; a date beside a moment is its midnight.",
            "- Numbers are compared as 64-bit floats, without any tolerance: write `a - b < 0.005 and b - a < 0.005` for amounts.",
        ]
    }
}
