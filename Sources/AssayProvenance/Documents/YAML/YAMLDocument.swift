import AssayCore
import Yams

/// Reads YAML of other tools and remembers line and column of every value.
///
/// Every scalar is kept as it is written, so that a version `3.10` stays what it is; an empty one, `~` and `null` are null.
enum YAMLDocument {
    /// What a document may grow to through aliases.
    private static let nodeLimit = 1_000_000

    static func read(_ text: String, file: String) throws(JSONFault) -> PlacedJSON {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw fault(error, file)
        }
        var count = 0
        let start = SourcePlace(file: file, line: 1, column: 1)
        guard let root else { return PlacedJSON(value: .null, place: start) }
        guard let placed = placed(root, file, start, &count) else {
            throw JSONFault(place: start, words: "more than \(nodeLimit) values; aliases are counted each time that they are used")
        }
        return placed
    }

    private static func placed(_ node: Node, _ file: String, _ parent: SourcePlace, _ count: inout Int) -> PlacedJSON? {
        count += 1
        guard count <= nodeLimit else { return nil }
        let place = node.mark.map { SourcePlace(file: file, line: $0.line, column: $0.column) } ?? parent
        switch node {
        case .scalar(let scalar): return PlacedJSON(value: value(of: scalar), place: place)
        case .sequence(let sequence):
            var items: [PlacedJSON] = []
            for item in sequence {
                guard let item = placed(item, file, place, &count) else { return nil }
                items.append(item)
            }
            return PlacedJSON(value: .array(items), place: place)
        case .mapping(let mapping):
            var entries: [(key: String, value: PlacedJSON)] = []
            for (key, value) in mapping {
                guard let value = placed(value, file, place, &count) else { return nil }
                entries.append((key.scalar?.string ?? "", value))
            }
            return PlacedJSON(value: .object(entries), place: place)
        case .alias: return PlacedJSON(value: .null, place: place)
        }
    }

    private static func value(of scalar: Node.Scalar) -> PlacedJSON.Value {
        let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
        return isNull ? .null : .string(scalar.string)
    }

    private static func fault(_ error: any Error, _ file: String) -> JSONFault {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?, .composer(_, let problem, let mark, _)?:
            JSONFault(place: SourcePlace(file: file, line: mark.line, column: mark.column), words: problem)
        default: JSONFault(place: SourcePlace(file: file, line: 1, column: 1), words: "a key stands twice, or the text is not YAML")
        }
    }
}
