import Foundation

/// An SVG picture with a text alternative.
struct Drawing {
    let width: Double
    let height: Double
    private var parts: [String] = []

    init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

    /// A small picture inside a table, which its neighbours explain.
    ///
    /// - Parameter alternative: what the picture shows, in words, for those who do not see it.
    func svg(_ alternative: String) -> String { "<svg role=\"img\" aria-label=\"\(alternative.safeInHTML)\" \(frame)" }

    /// A figure.
    ///
    /// - Parameters:
    ///   - id: no other element of the page has an id that begins so.
    ///   - description: what the picture shows, in words.
    func svg(_ title: String, _ description: String, id: String) -> String {
        "<svg role=\"img\" aria-labelledby=\"\(id)-title \(id)-text\" \(opening)<title id=\"\(id)-title\">\(title.safeInHTML)</title>"
            + "<desc id=\"\(id)-text\">\(description.safeInHTML)</desc>\(parts.joined())</svg>"
    }

    private var opening: String {
        let (width, height) = (Self.text(width), Self.text(height))
        return "viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">"
    }

    private var frame: String { "\(opening)\(parts.joined())</svg>" }

    mutating func line(_ kind: String, from start: (Double, Double), to end: (Double, Double)) {
        parts.append(
            "<line class=\"\(kind)\" x1=\"\(Self.text(start.0))\" y1=\"\(Self.text(start.1))\" "
                + "x2=\"\(Self.text(end.0))\" y2=\"\(Self.text(end.1))\"/>")
    }

    mutating func dot(_ kind: String, at point: (Double, Double), radius: Double = 4.5) {
        parts.append(
            "<circle class=\"\(kind)\" cx=\"\(Self.text(point.0))\" cy=\"\(Self.text(point.1))\" r=\"\(Self.text(radius))\"/>")
    }

    /// Two strokes that cross: told from a dot without colour.
    mutating func cross(_ kind: String, at point: (Double, Double), radius: Double = 4) {
        let (x, y, r) = (point.0, point.1, radius)
        line(kind, from: (x - r, y - r), to: (x + r, y + r))
        line(kind, from: (x - r, y + r), to: (x + r, y - r))
    }

    mutating func path(_ kind: String, through points: [(Double, Double)]) {
        parts.append(
            "<polyline class=\"\(kind)\" points=\"\(points.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " "))\"/>"
        )
    }

    mutating func box(_ kind: String, x: Double, y: Double, width: Double, height: Double, opacity: Double? = nil) {
        let shade = opacity.map { " fill-opacity=\"\(Self.text($0))\"" } ?? ""
        parts.append(
            "<rect class=\"\(kind)\" x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" "
                + "width=\"\(Self.text(max(0, width)))\" height=\"\(Self.text(max(0, height)))\"\(shade)/>")
    }

    /// - Parameter anchor: `start`, `middle` or `end`.
    mutating func text(_ text: String, at point: (Double, Double), anchor: String = "start", kind: String = "") {
        parts.append(
            "<text class=\"\(kind)\" x=\"\(Self.text(point.0))\" y=\"\(Self.text(point.1))\" text-anchor=\"\(anchor)\">"
                + "\(text.safeInHTML)</text>")
    }

    private static func text(_ value: Double) -> String { String(format: "%.4g", value) }
}
