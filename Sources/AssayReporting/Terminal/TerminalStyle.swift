/// Paints parts of a line with ANSI colours, or leaves them as they are.
struct TerminalStyle: Sendable {
    enum Paint: String {
        case bold = "1", dim = "2", red = "1;31", green = "32", yellow = "1;33", blue = "1;34", cyan = "1;36"
    }

    var color: Bool

    func callAsFunction(_ text: String, _ paint: Paint?) -> String {
        guard color, let paint, !text.isEmpty else { return text }
        return "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
    }
}
