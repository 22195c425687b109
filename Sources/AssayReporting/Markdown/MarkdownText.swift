extension String {
    /// The text as it stands in Markdown or HTML text: nothing in it is markup, a link, a mention or an issue number.
    ///
    /// GitHub and GitLab look for `@name` and `#12` in the rendered text, where an escape is gone; an empty comment between the sign
    /// and the name is not.
    var safeInMarkdown: String {
        let scalars = Array(shownSafely.unicodeScalars)
        return scalars.indices.reduce(into: "") { text, index in
            let (scalar, next) = (scalars[index], index + 1 < scalars.count ? scalars[index + 1] : " ")
            switch scalar {
            case "<", ">", "&", "\"", "'", "\\", "`", "*", "_", "{", "}", "[", "]", "|": text += "&#\(scalar.value);"
            case ":" where next.properties.isAlphabetic || next == "/" || next == ":": text += "&#\(scalar.value);"
            case "@", "#", "!", "~", "%", "$": text += next == " " ? String(scalar) : "&#\(scalar.value);<!-- -->"
            case "w", "W": text += text.lowercased().hasSuffix("ww") ? "<!-- -->\(scalar)" : String(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// The text in a code span, where no reader looks for links or mentions.
    var markdownCode: String { "<code>\(safeInMarkdown)</code>" }
}

/// A table in GitHub's and GitLab's Markdown; its cells are Markdown already.
struct MarkdownTable {
    let header: [String]
    /// Which columns hold numbers and stand to the right.
    var numeric: Set<Int> = []

    func lines(_ rows: [[String]]) -> [String] {
        let rule = header.indices.map { numeric.contains($0) ? "---:" : "---" }
        return ([header, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
    }
}
