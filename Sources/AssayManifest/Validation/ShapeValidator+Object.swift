import AssayCore

extension ShapeValidator {
    /// - Parameter others: the shapes that the mapping could have had instead.
    mutating func object(_ node: YAMLNode, _ object: ObjectShape, others: [ObjectShape] = [], at path: String) {
        guard case .mapping(let entries) = node.kind else {
            let keys = object.keys.joined(separator: ", ")
            return wrongType(
                node, expected: "a mapping with the keys \(keys)", at: path, help: "put its keys on the lines below, further in")
        }
        for entry in entries {
            guard let field = object.field(entry.name) else {
                unknown(entry, in: object, others: others, at: path)
                continue
            }
            check(entry.value, field.shape, at: path.isEmpty ? field.key : "\(path).\(field.key)")
        }
        for field in object.fields where field.isRequired && node[field.key] == nil { missing(field, in: node, at: path) }
    }

    private mutating func unknown(_ entry: YAMLNode.Entry, in object: ObjectShape, others: [ObjectShape], at path: String) {
        let container = container(path)
        if others.contains(where: { $0.keys.contains(entry.name) }) {
            return report(
                .contradictoryKeys,
                "`\(entry.name)` cannot stand beside \(object.keys.prefix(1).map { "`\($0)`" }.joined()) in \(container)",
                at: entry.key.place, help: "keep one of the two")
        }
        let near = NearestName.find(entry.name, in: object.keys)
        let keys = Set(object.keys + others.flatMap(\.keys)).sorted()
        report(
            .unknownKey, "unknown key `\(entry.name)` in \(container)", at: entry.key.place, label: "not a key of \(container)",
            details: ["keys: \(keys.joined(separator: ", "))"], help: near.map { "did you mean `\($0)`?" } ?? "remove it")
    }

    private mutating func missing(_ field: Field, in node: YAMLNode, at path: String) {
        let container = container(path)
        report(
            .missingKey, "`\(field.key)` is missing in \(container)", at: node.place, details: [field.summary],
            help: "add `\(field.key): \(field.shape.example)`")
    }

    private func container(_ path: String) -> String {
        path.isEmpty ? "the \(document)" : "`\(path.hasSuffix("[]") ? String(path.dropLast(2)) : path)`"
    }

    /// A requirement in its short form is text, which is read later; the long form is a mapping.
    mutating func requirement(_ node: YAMLNode, at path: String) {
        switch node.kind {
        case .mapping: longRequirement(node, at: path)
        case .scalar(let string, let plain):
            guard plain, !SplitRequirement.mayBePart(string) else { return }
            let reading = ScalarReading(string)
            if !reading.isText { wrongType(node, expected: "a requirement such as `roc_auc >= 0.8`", at: path) }
        case .sequence: wrongType(node, expected: "a requirement such as `roc_auc >= 0.8`", at: path)
        }
    }

    private mutating func longRequirement(_ node: YAMLNode, at path: String) {
        guard let split = SplitRequirement.inMapping(node) else { return object(node, ManifestShape.longRequirement, at: path) }
        report(split.problem)
        object(split.rest, ManifestShape.longRequirement, at: path)
    }
}

extension Shape {
    /// What a value may look like, for the help beside a missing key.
    var example: String {
        switch self {
        case .text: "…"
        case .path: "path"
        case .formed(let form): form.example.replacing("`", with: "")
        case .label: "1"
        case .constant: "0"
        case .anything: "…"
        case .choice(let values): values.joined(separator: " | ")
        case .boolean: "true"
        case .number: "0.5"
        case .integer: "1"
        case .share: "0.05"
        case .list: "[…]"
        case .map, .object: "{…}"
        case .either(let shapes): shapes.first?.example ?? "…"
        case .requirement: "roc_auc >= 0.8"
        }
    }
}
