import AssayCore

// Foreign documents are looked at, not checked: a part of another kind reads as absent.
extension PlacedJSON {
    subscript(key: String) -> PlacedJSON? { entries.first { $0.key == key }?.value }

    var entries: [(key: String, value: PlacedJSON)] {
        if case .object(let entries) = value { entries } else { [] }
    }

    var items: [PlacedJSON] {
        if case .array(let items) = value { items } else { [] }
    }

    /// A text, or a number as written.
    var text: String? {
        switch value {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    var isTrue: Bool {
        switch value {
        case .bool(let flag): flag
        case .string(let text): text == "true"
        default: false
        }
    }

    var isObject: Bool {
        if case .object = value { true } else { false }
    }

    /// The texts of a list; one text stands for a list of one.
    var texts: [String] { text.map { [$0] } ?? items.compactMap(\.text) }
}
