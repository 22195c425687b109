import AssayCore

/// Renders the table of keys as the reference that people read.
struct ReferenceWriter {
    var lines: [String] = []

    static func markdown() -> String {
        var writer = ReferenceWriter()
        writer.introduction()
        writer.section("The manifest", ManifestShape.root, path: "")
        writer.section("A requirement in its long form", ManifestShape.longRequirement, path: "")
        writer.forms()
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func introduction() {
        lines += [
            "# Manifest reference", "",
            "Every key of `assay.yaml`. Generated from the declaration that validates manifests; `assay schema` prints the same as a JSON Schema.",
            "",
            "- Paths are relative to the manifest's folder. A path that is not there is an error, except for globs, URLs and outputs.",
            "- Anchors and aliases work. Merge keys (`<<`), tags and keys that are not text are errors, because YAML readers differ on them.",
            "- A value that some YAML reader turns into something else (`no`, `25_39`, `1:30`, `010`) is an error that says to quote it or write it out.",
            "- A key must not stand twice, and a file holds one document.",
            "- A suite named by `extends` is laid under the manifest: its keys hold where the manifest has none, requirements of both are joined, and a requirement on the same measure, arguments and slice replaces the suite's.",
            "- A profile chosen with `--profile` is laid over the manifest.", "",
        ]
    }

    mutating func section(_ title: String, _ object: ObjectShape, path: String) {
        lines += ["## \(title)", "", "| key | takes | default | meaning |", "|---|---|---|---|"]
        for field in object.fields {
            let standard = field.isRequired ? "**required**" : field.standard.map { "`\($0)`" } ?? "–"
            lines.append("| `\(path)\(field.key)` | \(cell(field.shape)) | \(standard) | \(field.summary.escapedForCell) |")
        }
        lines.append("")
        for field in object.fields {
            let objects = field.shape.objects
            for (suffix, inner) in objects {
                let name = "\(path)\(field.key)\(suffix)"
                let variant = objects.count > 1 ? " with `\(inner.keys.first ?? name)`" : ""
                section("`\(name)`\(variant)", inner, path: name + ".")
            }
        }
    }

    private func cell(_ shape: Shape) -> String {
        switch shape {
        case .formed(let form): "\(form.name): \(form.example)"
        case .list(let item, _): "a list of: \(cell(item))"
        case .map(let value): "names, each with: \(cell(value))"
        case .object: "a mapping, see below"
        case .either(let shapes): alternatives(shapes)
        case .number(let limits): "a number \(limits.words)"
        case .integer(let limits): "a whole number \(limits.words)"
        case .share: "a share: \(TextForm.percentage.example)"
        case .requirement: "a requirement, or its long form"
        default: shape.name
        }
    }

    private func alternatives(_ shapes: [Shape]) -> String {
        var cells: [String] = []
        for shape in shapes where !cells.contains(cell(shape)) { cells.append(cell(shape)) }
        return cells.joined(separator: "; or ")
    }

    private mutating func forms() {
        lines += [
            "## Requirements", "", "```",
            "requirement := measure [ \"(\" argument { \",\" argument } \")\" ] [ op bound ] [ \"on\" slice ]",
            "op          := \">=\" | \"<=\" | \">\" | \"<\" | \"==\" | \"!=\"",
            "bound       := number [unit] | \"baseline\" [ (\"+\" | \"-\" | \"*\") number [unit] ]",
            "slice       := group \"=\" value { \",\" group \"=\" value }",
            "unit        := " + WrittenUnit.allCases.map(\.rawValue).joined(separator: " | "), "```", "",
            "Digits may be grouped by underscores: `row_count >= 10_000`. Arguments and slice values may be quoted:",
            "`null_rate(\"a column, with a comma\") <= 1%`. A requirement with a comma inside YAML brackets must be quoted as a whole:",
            "`require: [\"correlation(a, b) <= 0.9\"]`. Without a bound a measure is recorded and never judged.",
        ]
    }
}

extension Shape {
    /// The mappings inside, with what leads to them: `[]` for an item, `.<name>` for a chosen name.
    fileprivate var objects: [(suffix: String, object: ObjectShape)] {
        switch self {
        case .object(let object): [("", object)]
        case .list(let item, _): item.objects.map { ("[]" + $0.suffix, $0.object) }
        case .map(let value): value.objects.map { (".<name>" + $0.suffix, $0.object) }
        case .either(let shapes): shapes.flatMap(\.objects)
        default: []
        }
    }
}

extension String {
    fileprivate var escapedForCell: String { replacing("|", with: "\\|") }
}
