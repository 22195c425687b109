import AssayCore
import Yams

/// Reads one YAML document into nodes.
///
/// Anchors and aliases are followed; a problem in aliased text is shown where the text stands. Merge keys (`<<`), tags other
/// than `!!str` and keys that are not text are refused: YAML readers treat them differently. Duplicate keys are reported and
/// the first one is used for what follows.
struct YAMLReader {
    /// What a manifest may grow to through aliases.
    static let nodeLimit: Int = 100_000

    private(set) var problems: [Diagnostic] = []
    private var source: SourceText
    private var duplicates: DuplicateKeys
    private var count = 0
    private let limit: Int

    /// - Throws: MF002 to MF005 and MF007 where the document cannot be read at all.
    static func read(_ source: SourceText, limit: Int = nodeLimit) throws(Diagnostics) -> (root: YAMLNode, problems: [Diagnostic]) {
        if let problem = ControlCharacters.problem(in: source) { throw Diagnostics(problem) }
        var reader = YAMLReader(source: source, limit: limit)
        let composed = try reader.compose()
        guard let composed, case .mapping = composed, let root = reader.node(composed, isKey: false) else {
            throw Diagnostics(reader.problems.isEmpty ? [Self.notAMapping(source, composed)] : reader.problems)
        }
        if reader.count > limit { throw Diagnostics(Self.tooLarge(source, limit)) }
        return (root, reader.problems)
    }

    private init(source: SourceText, limit: Int) {
        (self.source, self.limit) = (source, limit)
        duplicates = DuplicateKeys(text: source.lines.joined(separator: "\n"))
    }

    private mutating func compose() throws(Diagnostics) -> Node? {
        while true {
            do {
                return try Yams.compose(yaml: duplicates.text, .basic, .default, .utf8)
            } catch {
                let failure = error as? YamlError ?? .no
                if !duplicates.hide(failure) { throw Diagnostics(YAMLFailure.diagnostic(failure, in: source)) }
            }
        }
    }

    private mutating func node(_ node: Node, isKey: Bool) -> YAMLNode? {
        count += 1
        let mark = Position(node)
        guard count <= limit, let kind = kind(of: node, isKey: isKey, mark) else { return nil }
        return YAMLNode(kind: kind, source: source, line: mark.line, column: mark.column)
    }

    private mutating func kind(of node: Node, isKey: Bool, _ mark: Position) -> YAMLNode.Kind? {
        switch node {
        case .scalar(let scalar):
            let tag = scalar.tag.description
            if !tag.isEmpty, tag != Self.textTag {
                return refuse("the tag `\(tag.replacing("tag:yaml.org,2002:", with: "!!"))`", at: mark, help: "leave the tag out")
            }
            return .scalar(scalar.string, plain: scalar.style == .plain && (isKey || tag.isEmpty))
        case .sequence(let sequence):
            return .sequence(sequence.compactMap { self.node($0, isKey: false) })
        case .mapping(let mapping):
            return .mapping(withoutRepetitions(mapping.compactMap { entry($0.key, $0.value) }))
        case .alias:
            return nil
        }
    }

    private mutating func entry(_ key: Node, _ value: Node) -> YAMLNode.Entry? {
        let mark = Position(key)
        guard case .scalar(let scalar) = key else {
            return refuse("a key that is a list or a mapping", at: mark, help: "write a name before the colon")
        }
        if scalar.style == .plain, scalar.string == "<<" {
            return refuse(
                "the merge key `<<`", at: mark, length: 2,
                help: "write the keys out, or use `profiles` and `extends` for shared parts")
        }
        guard let keyNode = node(key, isKey: true), let valueNode = node(value, isKey: false) else { return nil }
        // A value that is not there is shown at its key.
        let placed = valueNode.string == "" && valueNode.isPlain ? keyNode.replacing(kind: valueNode.kind) : valueNode
        return YAMLNode.Entry(name: duplicates.writtenName(scalar.string), key: keyNode, value: placed)
    }

    /// Keeps the first of equal keys and reports the others.
    private mutating func withoutRepetitions(_ entries: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
        var first: [String: YAMLNode.Entry] = [:]
        return entries.filter { entry in
            guard let earlier = first[entry.name] else {
                first[entry.name] = entry
                return true
            }
            problems.append(
                Diagnostic(
                    .duplicateKey, "the key `\(entry.name)` stands twice in one mapping", at: entry.key.place,
                    label: "already at line \(earlier.key.line)", help: "remove one of the two"))
            return false
        }
    }

    private mutating func refuse<Result>(_ what: String, at mark: Position, length: Int? = nil, help: String) -> Result? {
        problems.append(
            Diagnostic(
                .unsupportedYAML, "\(what) is not supported",
                at: source.place(line: mark.line, column: mark.column, length: length),
                details: ["YAML readers treat it differently"], help: help))
        return nil
    }

    private static let textTag = "tag:yaml.org,2002:str"

    private static func notAMapping(_ source: SourceText, _ node: Node?) -> Diagnostic {
        let mark = node.map(Position.init) ?? Position()
        let isEmpty = node.map { $0.scalar?.string.isEmpty ?? false } ?? true
        return Diagnostic(
            .notAMapping, "the \(source.document) is \(isEmpty ? "empty" : "not a mapping of keys to values")",
            at: source.place(line: mark.line, column: mark.column),
            details: [
                source.document == "manifest"
                    ? "a manifest begins with `assay: 1`, then `model:`" : "a contract begins with `fields:`"
            ],
            help: source.document == "manifest" ? "README.md shows a first manifest" : "`assay infer DATA` writes a first contract")
    }

    private static func tooLarge(_ source: SourceText, _ limit: Int) -> Diagnostic {
        Diagnostic(
            .unsupportedYAML, "the \(source.document) has more than \(limit) values", at: source.place(line: 1, column: 1),
            details: ["aliases are counted each time that they are used"], help: "leave out nested aliases")
    }
}

/// Line and column of a node, counted from 1.
private struct Position {
    var line = 1
    var column = 1

    init() {}

    init(_ node: Node) {
        guard let mark = node.mark else { return }
        (line, column) = (mark.line, mark.column)
    }
}

extension YAMLNode {
    func replacing(kind: Kind) -> YAMLNode { YAMLNode(kind: kind, source: source, line: line, column: column) }
}
