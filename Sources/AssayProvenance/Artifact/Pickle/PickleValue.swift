/// What a scan knows of a value that unpickling would make: enough to follow names, and the sizes of joblib's arrays.
///
/// Nested values deeper than `limit` are let go, so that a value is never dear to keep or to free.
indirect enum PickleValue {
    case other
    case integer(Int)
    case text(String)
    case bytes
    case list([PickleValue], depth: Int)
    /// Of a dictionary the first entries whose keys are short texts.
    case map([(key: String, value: PickleValue)])
    /// An import, by its number.
    case imported(Int)
    /// What calling an import gave.
    case made(by: Int, arguments: PickleValue, state: PickleValue, depth: Int)

    static let limit = 8
    private static let widest = 24

    static func tuple(_ items: ArraySlice<PickleValue>) -> PickleValue {
        guard items.count <= widest else { return .other }
        let depth = 1 + (items.map(\.depth).max() ?? 0)
        return depth > limit ? .other : .list(Array(items), depth: depth)
    }

    static func object(_ maker: Int, _ arguments: PickleValue, state: PickleValue = .other) -> PickleValue {
        let depth = 1 + max(arguments.depth, state.depth)
        return .made(
            by: maker, arguments: depth > limit ? .other : arguments, state: depth > limit ? .other : state,
            depth: min(depth, limit))
    }

    var depth: Int {
        switch self {
        case .other, .integer, .text, .bytes, .imported: 0
        case .map: 2
        case .list(_, let depth), .made(_, _, _, let depth): depth
        }
    }

    var items: [PickleValue]? { if case .list(let items, _) = self { items } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var integer: Int? { if case .integer(let number) = self { number } else { nil } }

    /// An entry of a dictionary.
    subscript(key: String) -> PickleValue? {
        if case .map(let entries) = self { entries.last { $0.key == key }?.value } else { nil }
    }

    /// With another entry, where this is a dictionary that still has room; values inside it stay flat.
    func adding(_ key: PickleValue, _ value: PickleValue) -> PickleValue {
        guard case .map(let entries) = self, let name = key.text, entries.count < Self.widest, value.depth <= 4 else { return self }
        return .map(entries + [(name, value)])
    }
}
