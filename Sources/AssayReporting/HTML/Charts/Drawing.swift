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

    /// Many lines of one kind as one element; a line without length is a dot as wide as the stroke.
    mutating func strokes(_ kind: String, _ lines: [(from: (Double, Double), to: (Double, Double))]) {
        guard !lines.isEmpty else { return }
        let steps = lines.map { "M\(Self.text($0.from.0)) \(Self.text($0.from.1))L\(Self.text($0.to.0)) \(Self.text($0.to.1))" }
        parts.append("<path class=\"\(kind)\" d=\"\(steps.joined())\"/>")
    }

    /// Crosses, which are told from dots without colour.
    mutating func crosses(_ kind: String, _ points: [(Double, Double)], radius: Double = 4) {
        strokes(
            kind,
            points.flatMap { x, y in
                [((x - radius, y - radius), (x + radius, y + radius)), ((x - radius, y + radius), (x + radius, y - radius))]
            })
    }

    mutating func path(_ kind: String, through points: [(Double, Double)]) {
        parts.append(
            "<polyline class=\"\(kind)\" points=\"\(points.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " "))\"/>"
        )
    }

    mutating func box(_ kind: String, x: Double, y: Double, width: Double, height: Double, opacity: Double? = nil) {
        let shade = opacity.map { " fill-opacity=\"\(($0 * 100).rounded() / 100)\"" } ?? ""
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

    /// A place to a tenth of a unit, which no eye tells apart.
    private static func text(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let tenths = Int((min(1e6, max(-1e6, value)) * 10).rounded())
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return "\(tenths < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : ".\(rest)")"
    }
}
