import AssayCore

/// The words about a whole run, the same in every report that people read; not yet made safe for any of them.
struct RunText {
    let record: RunRecord

    /// `assay 0.1.0 · credit-default (binary) · model.onnx 3f2a91bc4d5e`.
    var subject: String {
        let model = record.model
        let artifact = model.artifact.map { "\($0.path) \($0.sha256.prefix(12))" } ?? "predictions from a column"
        return "\(record.tool.name) \(record.tool.version) · \(model.name) (\(model.task.rawValue)) · \(artifact)"
    }

    /// `commit 8ab04d7 on main, tree clean · evaluation 48,210 rows`, and whose numbers they are where nothing was measured.
    var origin: String {
        let tables = record.data.sorted { $0.key < $1.key }.map { name, table in
            [rows(of: table, name), use(of: table)].compactMap { $0 }.joined(separator: ", ")
        }
        let tier = [risk].compactMap(\.self)
        let answer = record.answeredFrom.map { ["numbers of run \($0)"] } ?? []
        return ([commit] + tables + tier + answer).joined(separator: " · ")
    }

    /// `evaluation 48,210 rows (12 without a label)`, `evaluation first 20,000 rows`.
    private func rows(of table: RunRecord.Table, _ name: String) -> String {
        let unlabelled = table.unlabelledRows ?? 0
        let words = unlabelled == 0 ? "" : " (\(NumberText.count(unlabelled)) without a label)"
        let first = table.rowLimit.map { $0 <= table.rows } == true ? "first " : ""
        return "\(name) \(first)\(NumberText.count(table.rows, "row"))\(words)"
    }

    /// `use 5 of 32 of this evaluation set`.
    private func use(of table: RunRecord.Table) -> String? {
        guard let use = table.use, let number = use.number else { return nil }
        let steps = use.steps.map { " of \(NumberText.count($0))" } ?? ""
        return "use \(NumberText.count(number))\(steps) of this evaluation set"
    }

    /// `risk tier major (possible × high, score 12, suite:risk-major)`.
    var risk: String? {
        guard let risk = record.risk else { return nil }
        let part = risk.partial ? ", a part of its gate" : ""
        let suite = risk.suite.map { ", \($0)" } ?? ""
        return "risk tier \(risk.tier) (\(risk.likelihood) × \(risk.impact), score \(risk.score)\(suite))\(part)"
    }

    /// `8ab04d7, tree clean`.
    var commitAndTree: String? {
        guard let git = record.git else { return nil }
        return "\(git.commit.map { String($0.prefix(7)) } ?? "no commit yet"), \(tree(git))"
    }

    /// `12 checks: 9 passed, 2 failed, 1 skipped`.
    var counts: String {
        let summary = record.summary
        let counts = [
            (summary.pass, "passed"), (summary.fail, "failed"), (summary.inconclusive, "inconclusive"),
            (summary.error, "not measured"), (summary.skipped, "skipped"), (summary.recorded, "recorded"),
        ]
        let named = counts.filter { $0.0 > 0 }.map { "\(NumberText.count($0.0)) \($0.1)" }
        let declared = NumberText.count(summary.declared, "check")
        let warnings =
            summary.warnings == 0 ? "" : " (\(NumberText.count(summary.warnings)) only \(summary.warnings == 1 ? "warns" : "warn"))"
        return declared + (named.isEmpty ? "" : ": " + named.joined(separator: ", ")) + warnings
    }

    /// `judged by today's estimates, an unchanged model would not pass with a probability of about 1.2 %`.
    var falseAlarm: String? {
        guard let probability = record.summary.falseAlarm else { return nil }
        let percent = probability < 0.0001 ? "0.01 %" : NumberText.percent((probability * 1e4).rounded(.up) / 1e4)
        return
            "if the true values are today's estimates, an unchanged model on other rows would not pass with a probability of about \(percent)"
    }

    private var commit: String {
        guard let git = record.git else { return "no commit" + (record.gitReason.map { " (\($0))" } ?? "") }
        let hash = git.commit.map { "commit \($0.prefix(7))" } ?? "no commit yet"
        return "\(hash)\(git.branch.map { " on \($0)" } ?? ""), \(tree(git))"
    }

    private func tree(_ git: RunRecord.Git) -> String {
        git.dirty ? "tree dirty (\(NumberText.count(git.dirtyFileCount, "file")))" : "tree clean"
    }
}
