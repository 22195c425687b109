import AssayCore

/// Measures, intervals, slices, weak segments, curves.
struct DataScientistAnswers {
    let facts: RoleFacts
    private var record: RunRecord { facts.record }

    var all: [RoleAnswer] { [quality, weak, groups, sure, baseline, curves] }

    private var quality: RoleAnswer {
        RoleAnswer(
            "How well does it predict?", ["\(record.model.task.rawValue); \(facts.counts(facts.quality))."],
            facts.table(facts.quality.filter { $0.slice == nil } + facts.value),
            or: "Not measured: no requirement of the performance family.")
    }

    private var weak: RoleAnswer {
        let findings = facts.quality.flatMap { check in (check.details?.findings ?? []).prefix(10).map { "\(check.name): \($0)" } }
        return RoleAnswer(
            "Where is it weaker?", findings, facts.table(facts.quality.filter { $0.slice != nil }),
            or: findings.isEmpty ? "Not measured: no requirement on a slice, and no search for weak segments." : nil)
    }

    private var groups: RoleAnswer {
        RoleAnswer(
            "How do groups compare?",
            facts.fairness.flatMap { check in
                CheckText(check: check).explanation.dropFirst().prefix(3).map { "\(check.name): \($0)" }
            },
            facts.table(facts.fairness), or: "Not measured: no requirement of the fairness family.")
    }

    private var sure: RoleAnswer {
        let rules = Dictionary(grouping: record.checks.filter { $0.bound != nil }, by: \.decideOn).sorted { $0.key < $1.key }
        let decided = rules.map { "\(NumberText.count($0.value.count)) on \($0.key)" }.joined(separator: ", ")
        let open = record.checks.filter { $0.outcome == .inconclusive }.map { "\($0.name) is not shown: \($0.message)" }
        let tables = record.data.sorted { $0.key < $1.key }.compactMap { name, table in
            table.unlabelledRows.flatMap { $0 > 0 ? "\(NumberText.count($0, "row")) of `\(name)` have no label." : nil }
        }
        let missed = record.checks.compactMap { check in CheckText(check: check).sensitivity.map { "\(check.name) \($0)" } }
        return RoleAnswer(
            "How sure are the verdicts?",
            [
                decided.isEmpty ? "Nothing has a bound, so nothing was decided." : "Verdicts were decided: \(decided).",
                RunText(record: record).falseAlarm.map { "Judged so, \($0)." }
                    ?? "The probability of a false alarm was not computed.",
            ]
                + open + tables + missed)
    }

    private var baseline: RoleAnswer {
        RoleAnswer(
            "How does it compare with the baseline?", [], facts.comparison,
            or: "Not measured: no requirement compares with a baseline.")
    }

    private var curves: RoleAnswer {
        let lines = record.checks.flatMap { check in
            (check.details?.curves ?? []).map { "\($0.kind.rawValue) of \(check.name): \(NumberText.count($0.x.count, "point"))" }
        }
        return RoleAnswer(
            "Which curves are there?",
            lines.isEmpty
                ? ["None in the record: the measures that draw them were not required."]
                : lines + ["The HTML report draws them; the record holds their points."])
    }
}
