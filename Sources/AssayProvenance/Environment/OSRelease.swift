/// The file `os-release`: assignments in the form that a shell reads.
///
/// - Source: the manual page os-release(5).
enum OSRelease {
    static func prettyName(_ text: String) -> String? {
        let lines = text.split(whereSeparator: \.isNewline)
        func value(_ key: String) -> String? {
            lines.last { $0.hasPrefix(key + "=") }.map { unquoted(String($0.dropFirst(key.count + 1))) }
        }
        return value("PRETTY_NAME") ?? value("NAME")
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
