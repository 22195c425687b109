import AssayCore

/// One argument of a measure, as text without quotes: a column, a group, a share, an average.
public enum Argument: Sendable, Hashable {
    case positional(String)
    case named(String, String)

    public var text: String {
        switch self {
        case .positional(let text), .named(_, let text): text
        }
    }

    public var name: String? {
        if case .named(let name, _) = self { name } else { nil }
    }

    /// As a requirement writes it: `macro` or `class=2`.
    public var written: String { name.map { "\($0)=\(quoted)" } ?? quoted }

    /// The value as a number: `10%` and `0.1` are both a tenth; nil where it is none.
    public var number: Double? { WrittenNumber.value(text) }

    private var quoted: String {
        let needsQuotes = text.contains { ",()=\"'".contains($0) } || text != text.trimmingSpaces || text.isEmpty
        guard needsQuotes, !isCall else { return text }
        return text.contains("\"") ? "'\(text)'" : "\"\(text)\""
    }

    /// Whether the text is a measure with its own arguments, which stands without quotes: `precision(class=2)`.
    private var isCall: Bool {
        guard name == nil, let opening = text.firstIndex(of: "("), opening != text.startIndex, text.last == ")",
            text[..<opening].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }),
            !text.contains(where: { "\"'".contains($0) })
        else { return false }
        let depths = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0)) }
        // The parenthesis that opens first closes last.
        return depths.last == 0 && depths.dropLast().lastIndex(of: 0) == text.distance(from: text.startIndex, to: opening)
    }
}
