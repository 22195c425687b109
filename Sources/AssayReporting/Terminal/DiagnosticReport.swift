import AssayCore

/// Renders problems for the terminal: the headline, the place with its line and a mark under the fault, then what to do.
public struct DiagnosticReport: Sendable {
    private let style: TerminalStyle

    public init(color: Bool) { style = TerminalStyle(color: color) }

    /// All problems in the order given, an empty line between two.
    public func render(_ diagnostics: [Diagnostic]) -> String { diagnostics.map(render).joined(separator: "\n") }

    /// One problem, several lines, the last one ended.
    public func render(_ diagnostic: Diagnostic) -> String {
        let margin = String(repeating: " ", count: String(snippetLine(diagnostic) ?? 1).count + 1)
        var lines = [headline(diagnostic)]
        lines += places(diagnostic).map { "\(margin)\(style("-->", .blue)) \($0)" }
        lines += snippet(diagnostic, margin: margin)
        lines += diagnostic.details.map { note("", $0, margin: margin) }
        if let help = diagnostic.help { lines.append(note("help: ", help, margin: margin)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line: `file:line:col: error[MF012]: message`.
    public static func concise(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map(position) ?? diagnostic.subject
        return (place.map { "\($0): " } ?? "").shownSafely
            + "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: \(diagnostic.message.shownSafely)"
    }

    private func headline(_ diagnostic: Diagnostic) -> String {
        let paint: TerminalStyle.Paint =
            switch diagnostic.severity {
            case .error: .red
            case .warning: .yellow
            case .note: .cyan
            }
        let kind = style("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", paint)
        return kind + style(": \(diagnostic.message.shownSafely)", .bold)
    }

    private func places(_ diagnostic: Diagnostic) -> [String] {
        [diagnostic.place.map(Self.position), diagnostic.subject].compactMap { $0?.shownSafely }
    }

    private static func position(_ place: SourcePlace) -> String {
        "\(place.file):\(place.line)" + (place.column.map { ":\($0)" } ?? "")
    }

    private func snippetLine(_ diagnostic: Diagnostic) -> Int? { diagnostic.place?.text == nil ? nil : diagnostic.place?.line }

    private func snippet(_ diagnostic: Diagnostic, margin: String) -> [String] {
        guard let place = diagnostic.place, let text = place.text else {
            return (diagnostic.label.map { [note("", $0, margin: margin)] }) ?? []
        }
        let bar = style("|", .blue)
        var lines = ["\(margin) \(bar)", " \(style(String(place.line), .blue)) \(bar) \(shown(text[...]))"]
        if let column = place.column {
            lines.append("\(margin) \(bar) \(mark(text, column, place.length ?? 1))\(style(label(diagnostic), .red))")
        }
        return lines
    }

    private func label(_ diagnostic: Diagnostic) -> String { diagnostic.label.map { " \($0.shownSafely)" } ?? "" }

    /// Carets below the fault, placed by what the escaped line really shows.
    private func mark(_ text: String, _ column: Int, _ length: Int) -> String {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: max(0, column - 1), limitedBy: scalars.endIndex) ?? scalars.endIndex
        let end = scalars.index(start, offsetBy: max(0, length), limitedBy: scalars.endIndex) ?? scalars.endIndex
        let carets = max(1, shown(text[start..<end]).count)
        return String(repeating: " ", count: shown(text[..<start]).count) + style(String(repeating: "^", count: carets), .red)
    }

    private func shown(_ text: Substring) -> String {
        text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).shownSafely }.joined(separator: "    ")
    }

    private func note(_ kind: String, _ text: String, margin: String) -> String {
        "\(margin) \(style("=", .blue)) \(style(kind, .cyan))\(text.shownSafely)"
    }
}
