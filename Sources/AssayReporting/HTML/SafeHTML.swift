import Mustache

extension String {
    /// The text as it stands in HTML, between tags or in a quoted attribute.
    ///
    /// Scalar by scalar: a sign that carries a combining mark is another character, but the same sign to a browser.
    var safeInHTML: String {
        let text = shownSafely
        guard text.utf8.contains(where: Self.isSpecial) else { return text }
        return text.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "<", ">", "&", "\"", "'", "`": text += "&#\(scalar.value);"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// The six signs that are written as references; none of their bytes is part of another sign.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3C, 0x3E, 0x26, 0x22, 0x27, 0x60: true
        default: false
        }
    }
}

/// How the templates of assay write text; they name it in their first line.
struct SafeHTML: MustacheContentType {
    static let name = "ASSAY"

    func escapeText(_ text: String) -> String { text.safeInHTML }
}
