import Foundation

/// An SVG picture with a text alternative.
struct Drawing {
    let width: Double
    let height: Double
    private var parts: [String] = []

    init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

    /// - Parameter alternative: what the picture shows, in words, for those who do not see it.
    func svg(_ alternative: String) -> String {
        "<svg role=\"img\" aria-label=\"\(alternative.safeInHTML)\" viewBox=\"0 0 \(Self.text(width)) \(Self.text(height))\" "
            + "width=\"\(Self.text(width))\" height=\"\(Self.text(height))\">\(parts.joined())</svg>"
    }

    mutating func line(_ kind: String, from start: (Double, Double), to end: (Double, Double)) {
        parts.append(
            "<line class=\"\(kind)\" x1=\"\(Self.text(start.0))\" y1=\"\(Self.text(start.1))\" "
                + "x2=\"\(Self.text(end.0))\" y2=\"\(Self.text(end.1))\"/>")
    }

    mutating func dot(_ kind: String, at point: (Double, Double), radius: Double = 4.5) {
        parts.append(
            "<circle class=\"\(kind)\" cx=\"\(Self.text(point.0))\" cy=\"\(Self.text(point.1))\" r=\"\(Self.text(radius))\"/>")
    }

    mutating func path(_ kind: String, through points: [(Double, Double)]) {
        parts.append(
            "<polyline class=\"\(kind)\" points=\"\(points.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " "))\"/>"
        )
    }

    mutating func box(_ kind: String, x: Double, y: Double, width: Double, height: Double) {
        parts.append(
            "<rect class=\"\(kind)\" x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" "
                + "width=\"\(Self.text(max(0, width)))\" height=\"\(Self.text(max(0, height)))\"/>")
    }

    /// - Parameter anchor: `start`, `middle` or `end`.
    mutating func text(_ text: String, at point: (Double, Double), anchor: String = "start", kind: String = "") {
        parts.append(
            "<text class=\"\(kind)\" x=\"\(Self.text(point.0))\" y=\"\(Self.text(point.1))\" text-anchor=\"\(anchor)\">"
                + "\(text.safeInHTML)</text>")
    }

    private static func text(_ value: Double) -> String { String(format: "%.4g", value) }
}

/// Where a value stands between two ends of a picture.
struct Axis {
    let values: ClosedRange<Double>
    let pixels: ClosedRange<Double>

    /// Nil where no value is finite. A single value stands in the middle.
    init?(_ shown: [Double], pixels: ClosedRange<Double>) {
        let finite = shown.filter { $0.magnitude < .greatestFiniteMagnitude }
        guard let low = finite.min(), let high = finite.max() else { return nil }
        let margin = high > low ? (high - low) * 0.05 : max(high.magnitude * 0.1, 0.1)
        self.init(low - margin...high + margin, pixels: pixels)
    }

    init(_ values: ClosedRange<Double>, pixels: ClosedRange<Double>) { (self.values, self.pixels) = (values, pixels) }

    /// Values beyond the ends stand at the ends.
    func place(_ value: Double) -> Double {
        let share = (value - values.lowerBound) / (values.upperBound - values.lowerBound)
        return pixels.lowerBound + min(1, max(0, share)) * (pixels.upperBound - pixels.lowerBound)
    }
}
