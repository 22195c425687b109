import AssayCore

extension TOMLReader {
    func hasFence(_ fence: String) -> Bool { cursor.scalars[cursor.at...].starts(with: fence.unicodeScalars) }

    mutating func basicString() throws(JSONFault) -> String {
        let start = cursor.at
        _ = with { $0.take("\"") }
        var text = String.UnicodeScalarView()
        while true {
            guard let scalar = with({ $0.take { $0 != "\n" && $0 != "\r" } }) else { throw fault("a text has no end", at: start) }
            if scalar == "\"" { return String(text) }
            text.append(scalar == "\\" ? try escaped() : scalar)
        }
    }

    mutating func literalString() throws(JSONFault) -> String {
        let start = cursor.at
        _ = with { $0.take("'") }
        let text = with { $0.run { $0 != "'" && $0 != "\n" && $0 != "\r" } }
        if !with({ $0.take("'") }) { throw fault("a text has no end", at: start) }
        return text
    }

    /// A text over several lines; the fence's own mark may stand once or twice before its end.
    ///
    /// - Parameter mark: a double quote, within which a backslash escapes, or a single one.
    mutating func fenced(_ mark: Unicode.Scalar) throws(JSONFault) -> String {
        let start = cursor.at
        let fence = String(repeating: Character(mark), count: 3)
        _ = with { $0.take(fence) }
        _ = takeLineEnd()
        var text = String.UnicodeScalarView()
        while !hasFence(fence) {
            if takeLineEnd() {
                text.append("\n")
                continue
            }
            guard let scalar = with({ $0.take { $0 != "\r" } }) else { throw fault("a text has no end", at: start) }
            if scalar != "\\" || mark != "\"" {
                text.append(scalar)
            } else if !skipFoldedLine() {
                text.append(try escaped())
            }
        }
        _ = with { $0.take(fence) }
        for _ in 0..<2 where with({ $0.take { $0 == mark } }) != nil { text.append(mark) }
        return String(text)
    }

    /// A backslash at the end of a line takes away the line's end and the space up to the next word.
    private mutating func skipFoldedLine() -> Bool {
        let found: Bool? = with { cursor in
            cursor.attempt { part in
                part.run(ScalarCursor.isBlank)
                guard part.take("\r\n") || part.take("\n") else { return nil }
                part.run { ScalarCursor.isBlank($0) || $0 == "\n" || $0 == "\r" }
                return true
            }
        }
        return found ?? false
    }

    private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "b": "\u{8}", "f": "\u{c}", "n": "\n", "r": "\r", "t": "\t",
        ]
        guard let letter = with({ $0.take { _ in true } }) else { throw fault("a text has no end") }
        if let scalar = plain[letter] { return scalar }
        let count = letter == "u" ? 4 : letter == "U" ? 8 : 0
        if count == 0 { throw fault("`\\\(letter)` means nothing in TOML", at: cursor.at - 2) }
        let digits = with { cursor in
            (0..<count).compactMap { _ in cursor.take(\.properties.isASCIIHexDigit).map(Character.init) }
        }
        guard digits.count == count, let number = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(number) else {
            throw fault("`\\\(letter)` needs \(count) hexadecimal digits of a character")
        }
        return scalar
    }
}
