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
        guard needsQuotes else { return text }
        return text.contains("\"") ? "'\(text)'" : "\"\(text)\""
    }
}
