import AssayCore
import AssayManifest

/// Everything that a first manifest says, as far as its text is concerned.
struct ManifestDraft {
    var name: String
    /// The manifest's folder, which paths are written from; nil writes them absolute.
    var folder: String?
    /// Absolute, as every path here.
    var artifact: String?
    var task: ModelTask
    var positive: String?
    var features: [String] = []
    var source: String
    var delimiter: Delimiter?
    /// That of the reference's rows, while these are read.
    var referenceDelimiter: Delimiter?
    var roles: [(role: RoleName, column: String)]
    /// The key and the path of the reference table: `source` or `profile`.
    var reference: (key: String, path: String)
    var contract: String?
    var groups: [GroupDraft] = []
    /// Columns that look like groups and were not named.
    var groupCandidates: [String] = []
    /// Starters that stand in place of requirements, while these are measured.
    var starters: [String] = []
    var bounds: [Family: [MeasuredBound]] = [:]
    /// Lines at the top.
    var heading: [String] = []

    var text: String {
        let blocks = [
            heading.map { "# \($0)" } + ["assay: 1"] + extends, modelLines, dataLines, groupLines, checkLines, profileLines,
        ]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var extends: [String] {
        starters.isEmpty ? [] : ["extends: [\(starters.map { "suite:\($0)" }.joined(separator: ", "))]"]
    }

    private var modelLines: [String] {
        var lines = ["model:", "  name: \(YAMLText.scalar(name))"]
        if let artifact { lines.append("  artifact: \(path(artifact))") }
        lines.append("  task: \(task.rawValue)")
        if let positive { lines.append("  positive: \(Self.value(positive)) # the label that counts as positive") }
        if task == .binary { lines.append("  threshold: 0.5 # a score at or above it is a positive decision") }
        if !features.isEmpty {
            lines.append("  features:")
            lines += features.map { "    - \(YAMLText.scalar($0))" }
        }
        return lines
    }

    private var dataLines: [String] {
        var lines = ["data:", "  evaluation:", "    source: \(path(source))"]
        lines += separated(delimiter)
        lines += roles.map { "    \($0.role.rawValue): \(YAMLText.scalar($0.column))" }
        lines += ["  reference:", "    \(reference.key): \(path(reference.path))"]
        return lines + (reference.key == "source" ? separated(referenceDelimiter) : [])
    }

    private func separated(_ delimiter: Delimiter?) -> [String] {
        delimiter.map { ["    delimiter: \($0 == .tab ? "tab" : YAMLText.quoted($0.rawValue))"] } ?? []
    }

    private var groupLines: [String] {
        if groups.isEmpty, groupCandidates.isEmpty || !starters.isEmpty { return [] }
        guard !groups.isEmpty else {
            return [
                "# Columns that look like groups of people or places; whether they are is yours to say. Groups are used by fairness",
                "# (`checks.fairness.by`) and by slices (`recall >= 0.6 on sex=female`).", "# groups:",
            ] + groupCandidates.map { "#   \(GroupDraft.name(for: $0, taken: [])): \(YAMLText.scalar($0))" }
        }
        return ["groups:"] + groups.map(\.line)
    }

    private var checkLines: [String] {
        if !starters.isEmpty {
            return groups.isEmpty ? [] : ["checks:", "  fairness:", "    by: [\(groups.map(\.name).joined(separator: ", "))]"]
        }
        var lines = ["checks:"]
        for family in Family.allCases {
            let bounds = bounds[family] ?? []
            let contract = family == .schema ? contract : nil
            guard contract != nil || bounds.contains(where: { $0.requirement != nil }) else {
                lines += bounds.map { "  \($0.line)" }
                continue
            }
            lines.append("  \(family.rawValue):")
            if let contract { lines.append("    contract: \(path(contract)) # types, ranges and values of every column") }
            if bounds.contains(where: { $0.requirement != nil }) { lines.append("    require:") }
            for bound in bounds { lines.append("      \(bound.line)") }
        }
        return lines
    }

    private var profileLines: [String] {
        guard starters.isEmpty else { return [] }
        return [
            "# What the git hook runs before a push (`assay hook install`), where the whole would take too long:", "# profiles:",
            "#   pre-push: {families: [schema, performance], rows: 20000}",
        ]
    }

    private func path(_ path: String) -> String {
        YAMLText.scalar(folder.map { RelativePath.from(folder: $0, to: path) } ?? path)
    }

    /// A label's value: a number stays one.
    private static func value(_ text: String) -> String {
        Int(text).map { String($0) == text } == true ? text : YAMLText.scalar(text)
    }
}
