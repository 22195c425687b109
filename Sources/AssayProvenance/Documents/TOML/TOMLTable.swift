import AssayCore

/// A value of a TOML document while the document is being read; tables may still grow.
final class TOMLNode {
    enum Kind {
        case value(PlacedJSON.Value)
        case table(TOMLTable)
        /// `[[name]]`
        case tables([TOMLTable])
        case list([TOMLNode])
    }

    let kind: Kind
    let place: SourcePlace

    init(_ kind: Kind, _ place: SourcePlace) { (self.kind, self.place) = (kind, place) }

    var placed: PlacedJSON {
        switch kind {
        case .value(let value): PlacedJSON(value: value, place: place)
        case .table(let table): PlacedJSON(value: table.value, place: place)
        case .tables(let tables):
            PlacedJSON(value: .array(tables.map { PlacedJSON(value: $0.value, place: $0.place) }), place: place)
        case .list(let nodes): PlacedJSON(value: .array(nodes.map(\.placed)), place: place)
        }
    }
}

/// A table of a TOML document while the document is being read.
final class TOMLTable {
    /// How a table came to be, which decides what may still be added to it.
    enum Origin {
        /// Named only as a part of another table's header.
        case passed
        /// By its own header.
        case header
        /// By dotted keys.
        case dotted
        /// Written in braces: it cannot grow.
        case inline
    }

    var origin: Origin
    let place: SourcePlace
    private(set) var keys: [String] = []
    private var nodes: [String: TOMLNode] = [:]

    init(_ origin: Origin, _ place: SourcePlace) { (self.origin, self.place) = (origin, place) }

    subscript(key: String) -> TOMLNode? {
        get { nodes[key] }
        set {
            if nodes[key] == nil { keys.append(key) }
            nodes[key] = newValue
        }
    }

    var value: PlacedJSON.Value { .object(keys.compactMap { key in nodes[key].map { (key, $0.placed) } }) }
}
