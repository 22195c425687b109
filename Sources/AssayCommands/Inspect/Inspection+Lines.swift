import AssayCore
import AssayModelKit
import AssayProvenance
import Foundation

extension Inspection {
    /// How many entries of a kind are printed; `--json` has all.
    private static let listed = 40

    /// The inspection for a reader, a line each.
    var lines: [String] {
        var lines = ["\(file.path): \(title), \(file.bytes.formatted()) bytes, sha256 \(file.sha256)"]
        if let model { lines += Self.lines(model) }
        if let ensemble = model?.ensemble { lines += self.lines(ensemble) }
        if let mlflow { lines += Self.lines(mlflow) }
        lines += list("holds", pickles.filter { $0.root != nil }) {
            "\($0.root ?? "") (protocol \($0.protocol)\(Self.inside($0.member)))"
        }
        lines += versions.map { row("version", "\($0.name) \($0.version)\($0.isMinimum ? " or later" : "") (\($0.source))") }
        lines += list("tensor", tensors) { "\($0.name): \($0.dtype) [\($0.shape.map(String.init).joined(separator: ", "))]" }
        if let parameters { lines.append(row("parameters", parameters.formatted())) }
        lines += metadata.sorted { $0.key < $1.key }.map { row("metadata", "\($0.key) = \($0.value)") }
        lines += list("member", members, of: memberCount) { "\($0.path), \($0.bytes.formatted()) bytes" }
        lines += list("import", imports) { "\($0.verdict.rawValue) \($0.module).\($0.name)\(Self.inside($0.member))" }
        lines += notes.map { row("note", $0) }
        return lines + riskLines
    }

    private var title: String {
        let name = ArtifactKind(rawValue: kind)?.words ?? kind
        return packing.map { "\(name), packed with \($0)" } ?? name
    }

    /// What the scans found, in words; that they found nothing is said too.
    private var riskLines: [String] {
        guard risks.isEmpty else { return list("risk", risks) { $0.words } }
        let what = imports.isEmpty ? "no pickle is in it" : "all \(imports.count) imports are of types that hold data"
        return [row("risk", "none found; \(what)")]
    }

    private func list<Item>(_ label: String, _ items: [Item], of count: Int? = nil, _ words: (Item) -> String) -> [String] {
        let more = (count ?? items.count) - min(items.count, Self.listed)
        return items.prefix(Self.listed).map { row(label, words($0)) }
            + (more > 0 ? [row(label, "and \(more.formatted()) more; --json has them")] : [])
    }

    private static func inside(_ member: String) -> String { member.isEmpty ? "" : ", \(member)" }
    private func row(_ label: String, _ words: String) -> String { Self.row(label, words) }
    private static func row(_ label: String, _ words: String) -> String {
        label.padding(toLength: max(10, label.count + 1), withPad: " ", startingAt: 0) + words
    }

    // MARK: Models

    private static func lines(_ model: ModelDescription) -> [String] {
        let producer = [model.producer, model.producerVersion].compactMap(\.self).joined(separator: " ")
        var lines: [String] = []
        if model.irVersion != nil || !model.opsets.isEmpty {
            lines.append(
                row("format", "IR version \(model.irVersion.map(String.init) ?? "unknown"), opsets \(pairs(model.opsets))"))
        }
        lines.append(row("producer", producer.isEmpty ? "not stated" : producer))
        lines += model.inputs.map { row("input", tensor($0)) } + model.outputs.map { row("output", tensor($0)) }
        if !model.operators.isEmpty { lines.append(row("operators", pairs(model.operators))) }
        return lines + model.externalData.map { row("data file", $0) }
    }

    private func lines(_ facts: EnsembleFacts) -> [String] {
        let used = facts.usedRounds == facts.rounds ? "" : ", \(facts.usedRounds.formatted()) of them used"
        let size = "\(facts.trees.formatted()) trees, \(facts.leaves.formatted()) leaves, \(facts.rounds.formatted()) rounds\(used)"
        let classes = facts.classes.map { ", \($0) classes" } ?? ""
        return [row("ensemble", "\(facts.booster), \(size)"), row("objective", (facts.objective ?? "the trainer's own") + classes)]
            + (facts.baseScore.map { [row("base score", $0)] } ?? [])
            + list("feature", facts.features) { feature in
                "\(feature.name): \(feature.type)\(feature.categories.map { ", \($0) categories" } ?? "")"
            }
            + training(facts.parameters)
    }

    /// What people ask of a training first; a file of LightGBM lists all of its hundred parameters, most of them at their defaults.
    private static let askedFirst = [
        "learning_rate", "num_iterations", "num_leaves", "max_depth", "min_data_in_leaf", "lambda_l1", "lambda_l2",
        "bagging_fraction",
        "feature_fraction", "is_unbalance", "scale_pos_weight", "seed",
    ]

    private func training(_ parameters: [String: String]) -> [String] {
        let asked = Self.askedFirst.filter { parameters[$0] != nil }
        let shown = asked.count == 0 ? parameters.keys.sorted().prefix(12) : asked[...]
        let more = parameters.count - shown.count
        return shown.map { row("training", "\($0) = \(parameters[$0] ?? "")") }
            + (more > 0 ? [row("training", "and \(more.formatted()) more parameters; --json has them")] : [])
    }

    private static func lines(_ facts: MLflowFacts) -> [String] {
        var lines = facts.flavors.sorted { $0.key < $1.key }.map { name, facts in
            row(
                "flavour",
                "\(name)\(facts.isEmpty ? "" : ": \(facts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))")"
            )
        }
        for (label, value) in [
            ("run", facts.runID), ("model id", facts.modelID ?? facts.modelUUID), ("created", facts.created),
            ("mlflow", facts.mlflowVersion),
        ] {
            if let value { lines.append(row(label, value)) }
        }
        if !facts.hasSignature { lines.append(row("signature", "none")) }
        for (label, fields) in [("input", facts.inputs), ("output", facts.outputs)] {
            lines += fields.map { row(label, "\($0.name ?? "unnamed"): \($0.type)\($0.isRequired ? "" : ", optional")") }
        }
        return lines
    }

    private static func pairs(_ counts: [String: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private static func tensor(_ spec: TensorSpec) -> String {
        let shape = spec.shape.map { $0.map(String.init) ?? "N" }.joined(separator: ", ")
        return "\(spec.name): \(spec.kind == .tensor ? spec.element.rawValue : spec.kind.rawValue) [\(shape)]"
    }
}
