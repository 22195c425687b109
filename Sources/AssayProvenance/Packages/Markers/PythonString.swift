/// What Python reads between two quotes.
enum PythonString {
    private static let plain: [Unicode.Scalar: String] = [
        "\\": "\\", "'": "'", "\"": "\"", "a": "\u{7}", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t", "v": "\u{B}",
    ]

    /// Nil for a text that Python refuses; names of characters (`\N{…}`) are refused too.
    static func value(_ inner: String) -> String? {
        var cursor = ScalarCursor(inner)
        var result = ""
        while let scalar = cursor.take({ _ in true }) {
            if scalar == "\n" || scalar == "\r" || scalar == "\0" { return nil }
            if scalar != "\\" {
                result.unicodeScalars.append(scalar)
            } else if let text = escaped(&cursor) {
                result += text
            } else {
                return nil
            }
        }
        return result
    }

    private static func escaped(_ cursor: inout ScalarCursor) -> String? {
        guard let letter = cursor.take({ _ in true }) else { return nil }
        if let text = plain[letter] { return text }
        switch letter {
        case "x": return numeric(&cursor, digits: 2)
        case "u": return numeric(&cursor, digits: 4)
        case "U": return numeric(&cursor, digits: 8)
        case "N", "\n", "\r": return nil
        case "0"..."7":
            var digits = String(letter)
            while digits.count < 3, let digit = cursor.take({ ("0"..."7").contains($0) }) { digits.unicodeScalars.append(digit) }
            return UInt32(digits, radix: 8).flatMap(Unicode.Scalar.init).map(String.init)
        default: return "\\" + String(letter)
        }
    }

    private static func numeric(_ cursor: inout ScalarCursor, digits count: Int) -> String? {
        var digits = ""
        while digits.count < count, let digit = cursor.take(\.properties.isASCIIHexDigit) { digits.unicodeScalars.append(digit) }
        guard digits.count == count else { return nil }
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(String.init)
    }
}
