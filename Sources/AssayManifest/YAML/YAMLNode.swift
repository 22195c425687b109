import AssayCore

/// A value of a YAML document and where it stands.
struct YAMLNode: Sendable {
    enum Kind: Sendable {
        /// `plain` where a reader may take the text for a number, a date, a truth value or nothing.
        case scalar(String, plain: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    struct Entry: Sendable {
        var name: String
        var key: YAMLNode
        var value: YAMLNode
    }

    var kind: Kind
    var source: SourceText
    var line: Int
    var column: Int

    subscript(name: String) -> YAMLNode? { entries.first { $0.name == name }?.value }

    var entries: [Entry] {
        if case .mapping(let entries) = kind { entries } else { [] }
    }

    var items: [YAMLNode] {
        if case .sequence(let items) = kind { items } else { [] }
    }

    var string: String? {
        if case .scalar(let string, _) = kind { string } else { nil }
    }

    var isPlain: Bool {
        if case .scalar(_, let plain) = kind { plain } else { false }
    }

    /// Whether nothing stands here: `key:` or `key: null`.
    var isNull: Bool { isPlain && ScalarReading(string ?? "").isNull }
}

extension YAMLNode {
    var place: SourcePlace { source.place(line: line, column: column, length: writtenLength) }

    /// How many characters the scalar takes on its line, where it stands there as it is.
    private var writtenLength: Int? {
        guard let string, !(isPlain && string.isEmpty), let start = textColumn else { return nil }
        return string.unicodeScalars.count + 2 * (start - column)
    }

    /// The column of the text's first character, nil where the text is folded, escaped or a block.
    private var textColumn: Int? {
        guard let string else { return nil }
        let wanted = string.unicodeScalars
        let written = source.scalars(line: line, from: column)
        if isPlain { return written.starts(with: wanted) ? column : nil }
        guard let quote = written.first, quote == "\"" || quote == "'" else { return written.starts(with: wanted) ? column : nil }
        let inner = written.dropFirst()
        return inner.starts(with: wanted) && inner.dropFirst(wanted.count).first == quote ? column + 1 : nil
    }

    /// The place of a part of the scalar; the whole scalar's where the text is not written in one piece.
    func place(offset: Int, length: Int) -> SourcePlace {
        guard let textColumn else { return place }
        return source.place(line: line, column: textColumn + offset, length: max(1, length))
    }
}
