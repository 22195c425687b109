import AssayCore
import AssayManifest

/// Two manifests as policies: what the older one demanded and the newer one does not.
///
/// - Definition: every requirement that was dropped or loosened, and every change of what decides beside requirements: test data, roles, groups,
///   seed, threshold, confidence, rules and waivers. What only became stricter, or was added, does not count.
struct PolicyComparison {
    let before: Manifest
    let now: Manifest

    /// One line a change.
    var loosened: [String] { requirements + settings + rules + waivers }

    private var requirements: [String] {
        var found: [String] = []
        let mine = Dictionary(grouping: now.requirements.filter { now.enabledFamilies.contains($0.family) }) {
            RequirementChange.Subject($0)
        }
        for old in before.requirements where before.enabledFamilies.contains(old.family) {
            let change = RequirementChange(before: old, decideOn: before.decideOn)
            found += change.loosened(mine[RequirementChange.Subject(old)] ?? [], now.decideOn)
        }
        return found
    }

    /// Parts of which nobody can say that a change is stricter.
    private var settings: [String] {
        zip(Self.settings(before), Self.settings(now)).compactMap { old, new in
            old.value == new.value ? nil : "`\(new.name)` is now \(new.value), it was \(old.value)"
        }
    }

    private static func settings(_ manifest: Manifest) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        func add(_ name: String, _ value: String) { found.append((name: name, value: value.isEmpty ? "none" : value)) }
        let model = manifest.model
        add("model.task", model.task.rawValue)
        add("model.positive", text(model.positive))
        add("model.threshold", "\(model.threshold)")
        add("model.features", model.features?.joined(separator: ", ") ?? "auto")
        add("model.outputs", "\(text(model.scoreOutput)), \(text(model.labelOutput))")
        add("model.classes", model.classes?.joined(separator: ", ") ?? text(nil))
        add("seed", "\(manifest.seed)")
        add("confidence", "\(manifest.confidence)")
        add("data.evaluation", table(manifest.evaluation))
        add("data.reference", table(manifest.reference))
        add("groups", manifest.groups.map(group).sorted().joined(separator: "; "))
        add("checks.fairness.by", manifest.fairness.by.map(\.value.name).sorted().joined(separator: ", "))
        add("checks.performance.costs", manifest.costs.map(costs) ?? "")
        add("checks.schema.contract", manifest.contract == nil ? "" : "a contract")
        add("baseline", baseline(manifest.baseline?.value))
        add("rows", manifest.rowLimit.map { "\($0)" } ?? "all")
        add("checks.reproducibility.rows", "\(manifest.reproducibility.rows)")
        return found
    }

    /// Parts that can be ordered: only the looser direction counts.
    private var rules: [String] {
        var found: [String] = []
        if now.fairness.minimumGroupSize > before.fairness.minimumGroupSize {
            found.append(
                "groups of fewer than \(now.fairness.minimumGroupSize) rows are not judged, it was \(before.fairness.minimumGroupSize)"
            )
        }
        if (now.errorBudget ?? 0) > (before.errorBudget ?? 0) {
            found.append("`error_budget` is now \(now.errorBudget ?? 0), it was \(Self.text(before.errorBudget.map { "\($0)" }))")
        }
        if let old = before.risk?.score, old > now.risk?.score ?? 0 { found.append("`risk` is lower than it was, or gone") }
        for rule in behaviour(before) where !behaviour(now).contains(rule) {
            found.append("`behavior` does not demand \(rule) any more")
        }
        return found
    }

    private func behaviour(_ manifest: Manifest) -> [String] {
        guard let section = manifest.behavior else { return [] }
        return section.invariance.map {
            "that \($0.columns.joined(separator: ", ")) change nothing for all but \($0.atMost) of the rows"
        }
            + section.direction.map {
                "that raising \($0.column) \($0.effect.rawValue) the score for all but \($0.atMost) of the rows"
            }
            + (section.rows == nil ? [] : ["the rows of `behavior.rows`"])
    }

    private var waivers: [String] {
        now.waivers.compactMap { waiver in
            guard let old = before.waivers.first(where: { $0.check.value == waiver.check.value && $0.by == waiver.by }) else {
                return "a waiver was added for `\(waiver.check.value)`, by \(waiver.by)"
            }
            let isLonger = old.until.map { old in waiver.until.map { $0.value > old.value } ?? true } ?? false
            return isLonger ? "the waiver for `\(waiver.check.value)` lasts longer than it did" : nil
        }
    }

    private static func text(_ value: String?) -> String { value ?? "none" }

    private static func table(_ table: TableSection?) -> String {
        guard let table else { return "none" }
        let roles = table.roles.all.map { "\($0.role.rawValue) \($0.column.value)" }
        let types = table.columns.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return ([table.written] + roles + types + [table.delimiter?.rawValue].compactMap(\.self)).joined(separator: ", ")
    }

    private static func group(_ group: GroupDefinition) -> String {
        let missing = group.missing == .group ? ", missing rows as a group" : ""
        return "\(group.name) \(split(group.split))\(missing)"
    }

    private static func split(_ split: GroupDefinition.Split) -> String {
        func named(_ labels: [String]?) -> String { labels.map { " (\($0.joined(separator: " ")))" } ?? "" }
        return switch split {
        case .values(let column, let labels): "of \(column)\(named(labels))"
        case .intervals(let column, let breaks, let labels):
            "of \(column) at \(breaks.map { "\($0)" }.joined(separator: " "))\(named(labels))"
        case .mapping(let column, let mapping):
            "of \(column): "
                + mapping.members.map { "\($0.name) from \($0.values.joined(separator: " "))" }.joined(separator: ", ")
                + (mapping.others.map { ", others \($0)" } ?? "")
        case .condition(let condition): "where \(condition.text)"
        }
    }

    private static func costs(_ costs: CostSection) -> String {
        let amounts = [costs.truePositive, costs.falsePositive, costs.falseNegative, costs.trueNegative]
        return amounts.map { "\($0.times)" + ($0.column.map { " times \($0.value)" } ?? "") }.joined(separator: ", ")
    }

    private static func baseline(_ reference: BaselineReference?) -> String {
        switch reference {
        case nil: "none"
        case .git(let name): "git:\(name)"
        case .run(let id): "run:\(id)"
        case .artifact(_, let written): written
        }
    }
}
