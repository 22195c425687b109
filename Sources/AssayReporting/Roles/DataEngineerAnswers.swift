import AssayCore

/// Schema, drift, missing data.
struct DataEngineerAnswers {
    let facts: RoleFacts
    private var record: RunRecord { facts.record }

    var all: [RoleAnswer] { [tables, form, gaps, drift, serving] }

    private var tables: RoleAnswer {
        let rows = record.data.sorted { $0.key < $1.key }.flatMap { name, table in
            (table.sources.isEmpty ? ["–"] : table.sources.map(RoleFacts.file)).map {
                [name, NumberText.count(table.rows), NumberText.count(table.scans), $0]
            }
        }
        let limits = record.data.sorted { $0.key < $1.key }.compactMap { name, table in
            table.rowLimit.map { "Of `\(name)` the first \(NumberText.count($0, "row")) were read at most." }
        }
        return RoleAnswer(
            "Which data was read?",
            [record.contract.map { "Data contract: \(RoleFacts.file($0))." } ?? "There is no data contract."] + limits,
            .init(header: ["table", "rows", "scans", "file"], rows: rows, numeric: [1, 2]), or: "No table was read.")
    }

    private var form: RoleAnswer {
        RoleAnswer(
            "Does it have the form that was agreed?", ["\(facts.counts(facts.form))."] + facts.broken(facts.form),
            facts.table(facts.form),
            or: "Not measured: no requirement on the form of the rows.")
    }

    private var gaps: RoleAnswer {
        let unlabelled = record.data.sorted { $0.key < $1.key }.compactMap { name, table in
            table.unlabelledRows.map { "\(NumberText.count($0, "row")) of `\(name)` without a label." }
        }
        return RoleAnswer(
            "What is missing?", unlabelled + facts.broken(facts.gaps), facts.table(facts.gaps),
            or: "Missing values were not measured: no requirement on them.")
    }

    private var drift: RoleAnswer {
        if record.checks.allSatisfy({ $0.reads == nil }) {
            return RoleAnswer("Has it drifted from the training data?", ["Not known: the record is of an earlier assay."])
        }
        return RoleAnswer(
            "Has it drifted from the training data?", facts.broken(facts.drift), facts.table(facts.drift),
            or: "Not measured: no requirement compares the rows with a `data.reference`.")
    }

    private var serving: RoleAnswer {
        RoleAnswer(
            "Does the service see the same values?", facts.broken(facts.serving), facts.table(facts.serving),
            or: "Not measured: no requirement compares the rows with a `data.serving`.")
    }
}
