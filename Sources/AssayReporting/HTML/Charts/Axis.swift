import Foundation

/// Where a value stands between two ends of a picture.
struct Axis {
    let values: ClosedRange<Double>
    let pixels: ClosedRange<Double>

    /// Nil where no value is finite. A single value stands in the middle.
    init?(_ shown: [Double], pixels: ClosedRange<Double>) {
        let finite = shown.filter { $0.magnitude < .greatestFiniteMagnitude }
        guard let low = finite.min(), let high = finite.max() else { return nil }
        // Halves, so that the width of the whole range of doubles is no infinity.
        let half = high / 2 - low / 2
        let margin = half > 0 ? half * 0.1 : max(high.magnitude * 0.1, 0.1)
        let (start, end) = (low - margin, high + margin)
        self.init(start.isFinite ? start : low, end.isFinite ? end : high, pixels: pixels)
    }

    init(_ low: Double, _ high: Double, pixels: ClosedRange<Double>) { (values, self.pixels) = (low...max(low, high), pixels) }

    /// Values beyond the ends stand at the ends.
    func place(_ value: Double) -> Double { pixels.lowerBound + share(value) * (pixels.upperBound - pixels.lowerBound) }

    /// The same, growing upward.
    func placeUpward(_ value: Double) -> Double { pixels.upperBound - share(value) * (pixels.upperBound - pixels.lowerBound) }

    private func share(_ value: Double) -> Double {
        let width = values.upperBound / 2 - values.lowerBound / 2
        guard width > 0, !value.isNaN else { return 0.5 }
        return min(1, max(0, (value / 2 - values.lowerBound / 2) / width))
    }

    /// Round numbers inside the ends, about as many as asked for.
    func ticks(_ count: Int) -> [Double] {
        let width = values.upperBound / 2 - values.lowerBound / 2
        guard width > 0, width.isFinite else { return [values.lowerBound] }
        let rough = width / Double(count) * 2
        let power = pow(10, floor(log10(rough)))
        guard power > 0, power.isFinite else { return [values.lowerBound] }
        let step = [1.0, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? rough
        let first = (values.lowerBound / step).rounded(.up)
        guard first.magnitude < 1e15 else { return [values.lowerBound] }
        return (0...count * 3).map { (first + Double($0)) * step }.filter { $0 <= values.upperBound + step * 1e-9 }
    }
}

/// A picture with two axes, as wide as a phone.
struct Plot {
    static let width = 340.0
    private static let left = 50.0
    private static let right = 328.0

    let height: Double
    let top: Double
    private(set) var drawing: Drawing

    /// - Parameter legend: how many lines of words stand above.
    init(height: Double = 250, legend: Int = 0) {
        (self.height, top) = (height, 12 + Double(legend) * 16)
        drawing = Drawing(width: Self.width, height: height)
    }

    static var across: ClosedRange<Double> { left...right }
    var down: ClosedRange<Double> { top...(height - 40) }

    /// Rules and numbers of both axes; the names of the axes stand at their ends.
    mutating func axes(x: [(Double, String)], y: [(Double, String)], names: (x: String, y: String)) {
        for (place, text) in y {
            drawing.line("rule", from: (Self.left, place), to: (Self.right, place))
            drawing.text(text, at: (Self.left - 5, place + 4), anchor: "end", kind: "quiet")
        }
        for (place, text) in x {
            drawing.line("rule", from: (place, down.upperBound), to: (place, down.upperBound + 4))
            drawing.text(text, at: (place, down.upperBound + 17), anchor: "middle", kind: "quiet")
        }
        drawing.text(names.x, at: ((Self.left + Self.right) / 2, height - 6), anchor: "middle")
        if !names.y.isEmpty { drawing.text(names.y, at: (Self.left + 4, top + 12)) }
    }

    /// What a series looks like, above the picture.
    mutating func legend(_ entries: [(kind: String, isBox: Bool, text: String)]) {
        for (index, entry) in entries.enumerated() {
            let y = 6 + Double(index) * 16
            if entry.isBox {
                drawing.box(entry.kind, x: Self.left, y: y, width: 22, height: 9)
            } else {
                drawing.line(entry.kind, from: (Self.left, y + 5), to: (Self.left + 22, y + 5))
            }
            drawing.text(entry.text, at: (Self.left + 30, y + 9))
        }
    }

    mutating func draw(_ body: (inout Drawing) -> Void) { body(&drawing) }
}
