import AssayCore

/// The text that nodes come from, by lines, under the name that diagnostics show.
struct SourceText: Sendable {
    var name: String
    var text: String
    var lines: [String]
    /// What the whole text is called in messages.
    var document: String

    init(name: String, text: String, document: String = "manifest") {
        (self.name, self.text, self.document) = (name, text, document)
        lines = Self.lines(text)
    }

    /// Lines as the YAML parser counts them: they end at LF, CR LF, CR, NEL, LS or PS.
    private static func lines(_ text: String) -> [String] {
        var lines = [String.UnicodeScalarView()]
        var afterReturn = false
        for scalar in text.unicodeScalars {
            let isBreak = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
            if isBreak, !(afterReturn && scalar == "\n") { lines.append(.init()) }
            if !isBreak { lines[lines.count - 1].append(scalar) }
            afterReturn = scalar == "\r"
        }
        return lines.map(String.init)
    }

    /// The text of a line, counted from 1.
    func line(_ number: Int) -> String? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }

    func place(line: Int, column: Int?, length: Int? = nil) -> SourcePlace {
        SourcePlace(file: name, line: line, column: column, length: length, text: self.line(line))
    }

    /// The scalars of a line from a column on.
    func scalars(line: Int, from column: Int) -> Substring.UnicodeScalarView {
        let scalars = Substring(self.line(line) ?? "").unicodeScalars
        return scalars.dropFirst(column - 1)
    }
}
