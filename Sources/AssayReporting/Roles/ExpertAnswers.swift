import AssayCore

/// Is it good enough for the business, and what changed.
struct ExpertAnswers {
    let facts: RoleFacts
    private var record: RunRecord { facts.record }

    var all: [RoleAnswer] { [purpose, goodEnough, worth, changed, people, passedAnyway] }

    private var purpose: RoleAnswer {
        RoleAnswer(
            "What is the model for?",
            [record.model.objective ?? "Not stated: the manifest has no `model.objective`. Ask its owner to write the sentence."])
    }

    private var goodEnough: RoleAnswer {
        let verdict =
            switch record.summary.outcome {
            case "pass": "Yes, by what the manifest requires: \(facts.counts(record.checks))."
            case "fail": "No, by what the manifest requires: \(facts.counts(record.checks))."
            default: "Nobody can tell from this run: \(facts.counts(record.checks))."
            }
        let part = record.risk?.partial == true ? ["This run left out a part of the gate, and does not qualify the model."] : []
        let others = record.checks.filter { $0.family != .performance && $0.family != .fairness && $0.blocks }
        let rest =
            others.isEmpty
            ? []
            : [
                "Beside quality, \(NumberText.count(others.count, "requirement")) on data or technique \(others.count == 1 ? "stands" : "stand") open."
            ]
        let quality = facts.quality.filter { $0.slice == nil }
        return RoleAnswer(
            "Is it good enough for the business?",
            [verdict] + part + rest
                + (quality.isEmpty
                    ? ["Quality was not measured: no requirement of the performance family."] : quality.map(facts.sentence)))
    }

    private var worth: RoleAnswer {
        let amounts = ["tp": "right alarm", "fp": "false alarm", "fn": "missed case", "tn": "case rightly left alone"]
        let costs = (record.model.costs ?? [:])
        let lines = ["tp", "fp", "fn", "tn"].compactMap { key in
            costs[key].map { "A \(amounts[key] ?? key) counts \($0)\(costs["currency"].map { " \($0)" } ?? "")." }
        }
        let value = facts.value.map { facts.sentence($0) + (costs["currency"].map { " (in \($0))" } ?? "") }
        guard !(lines + value).isEmpty else {
            return RoleAnswer(
                "What is it worth, and what do mistakes cost?",
                ["Not measured: the manifest states no `checks.performance.costs`, so that nothing is counted in money."])
        }
        return RoleAnswer(
            "What is it worth, and what do mistakes cost?",
            lines + (value.isEmpty ? ["What the decisions earn was not measured: no requirement asks for it."] : value))
    }

    private var changed: RoleAnswer {
        let lines = facts.compared.map { check in
            let name = check.name.split(separator: "/", maxSplits: 1).last.map(String.init) ?? check.name
            let before = NumberText.value(check.baseline ?? 0, unit: check.unit, bound: check.bound)
            return
                "\(name) was \(before) and is \(CheckText(check: check).value ?? "–"): \(facts.change(check)), \(RoleFacts.verdict(check))"
        }
        return RoleAnswer(
            "What changed?",
            lines.isEmpty
                ? ["Not measured: no requirement compares with a baseline. `assay diff` compares two recorded runs."] : lines)
    }

    private var people: RoleAnswer {
        let slices = facts.quality.filter { $0.slice != nil }.map(facts.sentence)
        let groups = facts.fairness.filter { $0.observed != nil }.map(facts.sentence)
        return RoleAnswer(
            "Is it worse for some than for others?",
            slices + groups
                + (slices.isEmpty && groups.isEmpty
                    ? ["Not measured: no requirement on slices or groups."]
                    : ["Equal numbers do not show that nobody is harmed."]))
    }

    private var passedAnyway: RoleAnswer {
        let waivers = record.everyWaiver.map { "\($0.check): \(WaiverText(waiver: $0).words)" }
        let warnings = record.checks.filter(\.isWarning).map { "\($0.name) does not hold and only warns" }
        return RoleAnswer(
            "What was let through?",
            waivers + warnings + (waivers.isEmpty && warnings.isEmpty ? ["Nothing: no waiver, no warning."] : []))
    }
}
