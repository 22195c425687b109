/// Walks over the text of a requirement, a Unicode scalar at a time.
struct RequirementScanner {
    let scalars: [Unicode.Scalar]
    private(set) var position = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    var isAtEnd: Bool { position >= scalars.count }

    mutating func advance() { position += 1 }

    mutating func skipSpaces() {
        while let scalar = current, scalar.properties.isWhitespace { position += 1 }
    }

    /// The longest run of scalars that satisfy the condition; may be empty.
    mutating func run(while condition: (Unicode.Scalar) -> Bool) -> String {
        let start = position
        while let scalar = current, condition(scalar) { position += 1 }
        return text(start..<position)
    }

    /// A name: letters, digits and underscores, not beginning with a digit.
    mutating func name() -> String? {
        guard let first = current, Self.isNameStart(first) else { return nil }
        return run { Self.isNameStart($0) || Self.isDigit($0) }
    }

    /// The word that stands here, without moving.
    var nextName: String? {
        var copy = self
        return copy.name()
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The rest of the text without the spaces around it.
    var rest: String { text(position..<scalars.count).trimmingSpaces }

    static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
