import AssayCore

/// What a record leaves open, in words: what was not decided, waived or not measured, and on what its numbers do not stand.
struct RecordCaveats {
    let record: RunRecord

    var lines: [String] { verdicts + groups + origin }

    private var verdicts: [String] {
        let nothing = record.summary.outcome == "nothing_judged" ? ["nothing was judged"] : []
        let kinds: [(Outcome, String)] = [
            (.inconclusive, "not decided"), (.error, "not measured"), (.skipped, "waived or switched off"),
        ]
        return nothing
            + kinds.flatMap { outcome, words in
                record.checks.filter { $0.outcome == outcome }.map { "\(words): \($0.name): \($0.message)" }
            }
    }

    private var groups: [String] {
        record.checks.compactMap { check in CheckText(check: check).omissions.map { "\(check.name): \($0)" } }
    }

    private var origin: [String] {
        let tables = record.data.sorted { $0.key < $1.key }.flatMap { name, table in
            [
                table.rowLimit.map { "\(name): only the first \(NumberText.count($0, "row")) were read" },
                table.unlabelledRows.flatMap { $0 == 0 ? nil : "\(name): \(NumberText.count($0, "row")) without a label" },
            ].compactMap(\.self)
        }
        guard let git = record.git, git.commit != nil else {
            return tables + ["no commit: \(record.gitReason ?? "none was made yet")"]
        }
        return tables + (git.dirty ? ["the work tree had changes that are in no commit"] : [])
    }
}
