/// The file `os-release`: assignments in the form that a shell reads.
///
/// - Source: the manual page os-release(5).
enum OSRelease {
    static func prettyName(_ text: String) -> String? { value("PRETTY_NAME", in: text) ?? value("NAME", in: text) }

    /// The value of a key, its last assignment; nil where there is none.
    static func value(_ key: String, in text: String) -> String? {
        let line = text.split(whereSeparator: \.isNewline).last { $0.hasPrefix(key + "=") }
        return line.map { unquoted(String($0.dropFirst(key.count + 1))) }
    }

    private static func unquoted(_ word: String) -> String {
        guard word.count > 1, let quote = word.first, quote == word.last, quote == "\"" || quote == "'" else { return word }
        let inner = word.dropFirst().dropLast()
        if quote == "'" { return String(inner) }
        var (result, isEscaped) = ("", false)
        for character in inner {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return result
    }
}
