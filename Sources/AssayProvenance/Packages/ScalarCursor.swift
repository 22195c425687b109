/// A text and a place in it, for the small grammars of version numbers and requirements.
struct ScalarCursor {
    let scalars: [Unicode.Scalar]
    var at = 0

    init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

    var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }
    var previous: Unicode.Scalar? { at > 0 ? scalars[at - 1] : nil }
    var isAtEnd: Bool { at == scalars.count }
    /// What is left.
    var rest: String { text(from: at, to: scalars.count) }

    func text(from start: Int, to end: Int? = nil) -> String { String(String.UnicodeScalarView(scalars[start..<(end ?? at)])) }

    /// Steps over the word, in whatever case of ASCII it stands there.
    mutating func take(_ word: String) -> Bool {
        let wanted = Array(word.unicodeScalars)
        guard scalars.count - at >= wanted.count else { return false }
        for (index, scalar) in wanted.enumerated() where Self.lowered(scalars[at + index]) != scalar { return false }
        at += wanted.count
        return true
    }

    /// Steps over the first of the words that stands here.
    mutating func take(oneOf words: [String]) -> String? { words.first { take($0) } }

    mutating func take(_ isWanted: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
        guard let next, isWanted(next) else { return nil }
        at += 1
        return next
    }

    /// Steps over as many as fit; the text, which may be empty.
    @discardableResult
    mutating func run(_ isWanted: (Unicode.Scalar) -> Bool) -> String {
        let start = at
        while let next, isWanted(next) { at += 1 }
        return text(from: start)
    }

    /// Does it whole or not at all.
    mutating func attempt<Value>(_ body: (inout ScalarCursor) -> Value?) -> Value? {
        let start = at
        if let value = body(&self) { return value }
        at = start
        return nil
    }

    /// Whether a word begins or ends here, as `\b` of a Python pattern finds it.
    var isAtWordBoundary: Bool { (previous.map(Self.isWord) ?? false) != (next.map(Self.isWord) ?? false) }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isLetter(scalar) }
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }
    static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "_" || scalar == "." }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
    }
}
