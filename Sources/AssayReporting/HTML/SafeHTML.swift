import Mustache

extension String {
    /// The text as it stands in HTML, between tags or in a quoted attribute.
    ///
    /// Scalar by scalar: a sign that carries a combining mark is another character, but the same sign to a browser.
    var safeInHTML: String {
        shownSafely.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "<", ">", "&", "\"", "'", "`": text += "&#\(scalar.value);"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

/// How the templates of assay write text; they name it in their first line.
struct SafeHTML: MustacheContentType {
    static let name = "ASSAY"

    func escapeText(_ text: String) -> String { text.safeInHTML }
}
