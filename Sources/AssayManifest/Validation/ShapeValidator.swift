import AssayCore

/// Holds nodes against shapes and collects every problem.
struct ShapeValidator {
    private(set) var problems: [Diagnostic] = []

    /// What the whole document is called.
    private(set) var document = "manifest"

    static func problems(of root: YAMLNode, against object: ObjectShape) -> [Diagnostic] {
        var validator = ShapeValidator(document: root.source.document)
        validator.check(root, .object(object), at: "")
        return validator.problems
    }

    /// - Parameter path: the keys that lead here: `model.artifact`.
    mutating func check(_ node: YAMLNode, _ shape: Shape, at path: String) {
        switch shape {
        case .text, .path: text(node, shape, at: path)
        case .formed(let form): formed(node, form, at: path)
        case .label: label(node, at: path)
        case .choice(let values): choice(node, values, at: path)
        case .boolean: boolean(node, at: path)
        case .constant: constant(node, at: path)
        case .anything: break
        case .number(let limits): number(node, limits, isWhole: false, at: path)
        case .integer(let limits): number(node, limits, isWhole: true, at: path)
        case .share: share(node, at: path)
        case .list(let item, let minimum): list(node, item, minimum, shape, at: path)
        case .map(let value): map(node, value, shape, at: path)
        case .object(let object): self.object(node, object, at: path)
        case .either(let shapes): either(node, shapes, at: path)
        case .requirement: requirement(node, at: path)
        }
    }

    init(document: String) { self.document = document }

    mutating func report(_ problem: Diagnostic) { problems.append(problem) }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at place: SourcePlace, label: String? = nil, details: [String] = [],
        help: String?
    ) {
        problems.append(Diagnostic(code, message, at: place, label: label, details: details, help: help))
    }

    mutating func wrongType(_ node: YAMLNode, expected: String, at path: String, help: String? = nil) {
        if node.isNull {
            return report(
                .emptyValue, "`\(path)` has no value", at: node.place, label: "nothing stands here",
                help: "write \(expected), or leave the key out")
        }
        report(
            .wrongType, "`\(path)` is \(node.typeName), but must be \(expected)", at: node.place, label: "found \(node.typeName)",
            help: help ?? "write \(expected)")
    }

    private mutating func list(_ node: YAMLNode, _ itemShape: Shape, _ minimum: Int, _ shape: Shape, at path: String) {
        guard case .sequence(let items) = node.kind else {
            let single = node.string.map { "put it in brackets: `[\($0)]`" }
            return wrongType(node, expected: shape.name, at: path, help: single)
        }
        if items.count < minimum {
            report(.emptyValue, "`\(path)` is an empty list", at: node.place, help: "write at least one item, or leave the key out")
        }
        for item in items { check(item, itemShape, at: "\(path)[]") }
    }

    private mutating func map(_ node: YAMLNode, _ value: Shape, _ shape: Shape, at path: String) {
        guard case .mapping(let entries) = node.kind else { return wrongType(node, expected: shape.name, at: path) }
        for entry in entries {
            ambiguous(entry.key, at: path, what: "the name")
            check(entry.value, value, at: "\(path).\(entry.name)")
        }
    }

    private mutating func either(_ node: YAMLNode, _ shapes: [Shape], at path: String) {
        let expected = Shape.either(shapes).name
        switch node.kind {
        case .mapping:
            let objects = shapes.compactMap { if case .object(let object) = $0 { object } else { nil } }
            guard let chosen = Self.closest(objects, to: node) else { return wrongType(node, expected: expected, at: path) }
            object(node, chosen, others: objects, at: path)
        case .sequence:
            guard let list = shapes.first(where: \.isList) else { return wrongType(node, expected: expected, at: path) }
            check(node, list, at: path)
        case .scalar:
            guard !node.isNull, let scalar = shapes.first(where: \.isScalar) else {
                return wrongType(node, expected: expected, at: path)
            }
            check(node, scalar, at: path)
        }
    }

    /// The object that shares most keys with the node.
    private static func closest(_ objects: [ObjectShape], to node: YAMLNode) -> ObjectShape? {
        let names = Set(node.entries.map(\.name))
        return objects.max { Set($0.keys).intersection(names).count < Set($1.keys).intersection(names).count }
    }
}

extension Shape {
    var isList: Bool { if case .list = self { true } else { false } }

    var isScalar: Bool {
        switch self {
        case .list, .map, .object, .either, .requirement: false
        default: true
        }
    }
}

extension YAMLNode {
    /// What stands here, in words.
    var typeName: String {
        switch kind {
        case .sequence: return "a list"
        case .mapping: return "a mapping"
        case .scalar(let string, let plain):
            guard plain else { return "quoted text" }
            let reading = ScalarReading(string)
            if reading.isNull { return "empty" }
            if reading.kind == .boolean || reading.oldKind == .boolean { return "a truth value" }
            return reading.isAnyNumber ? "a number" : reading.oldKind == .date ? "a date" : "text"
        }
    }
}
