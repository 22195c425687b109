import AssayCore

/// A curve in a unit square, with what it is held against.
struct CurveChart {
    private static let side = 260.0
    private static let left = 48.0
    private static let top = 12.0

    let curve: Curve

    /// `ROC curve`, for the caption.
    var title: String {
        switch curve.kind {
        case .roc: "ROC curve"
        case .precisionRecall: "Precision and recall"
        case .calibration: "Calibration and distribution of scores"
        }
    }

    var svg: String {
        var drawing = Drawing(width: Self.left + Self.side + 20, height: Self.top + Self.side + 40)
        frame(&drawing)
        if curve.kind != .precisionRecall { drawing.path("other", through: [place(0, 0), place(1, 1)]) }
        if curve.kind == .calibration { weights(&drawing) }
        let points = zip(curve.x, curve.y).map(place)
        drawing.path("line", through: points)
        if curve.kind == .calibration { for point in points { drawing.dot("dot", at: point, radius: 3.5) } }
        return drawing.svg(words)
    }

    private func place(_ x: Double, _ y: Double) -> (Double, Double) {
        (Self.left + min(1, max(0, x)) * Self.side, Self.top + (1 - min(1, max(0, y))) * Self.side)
    }

    private func frame(_ drawing: inout Drawing) {
        for share in [0.0, 0.25, 0.5, 0.75, 1] {
            drawing.line("rule", from: place(share, 0), to: place(share, 1))
            drawing.line("rule", from: place(0, share), to: place(1, share))
            let text = share == 0 ? "0" : share == 1 ? "1" : "\(share)"
            drawing.text(text, at: (place(share, 0).0, place(0, 0).1 + 15), anchor: "middle", kind: "quiet")
            drawing.text(text, at: (Self.left - 6, place(0, share).1 + 4), anchor: "end", kind: "quiet")
        }
        drawing.text(axes.x, at: (place(0.5, 0).0, place(0, 0).1 + 31), anchor: "middle")
        drawing.text(axes.y, at: (Self.left + 4, Self.top + 14))
    }

    /// The share of the rows in each bin, as bars from below.
    private func weights(_ drawing: inout Drawing) {
        guard let weight = curve.weight, let total = Optional(weight.reduce(0, +)), total > 0 else { return }
        let width = Self.side / Double(max(20, weight.count)) * 0.7
        for (x, weight) in zip(curve.x, weight) {
            let (left, top) = place(x, weight / total)
            drawing.box("area second", x: left - width / 2, y: top, width: width, height: place(0, 0).1 - top)
        }
    }

    private var axes: (x: String, y: String) {
        switch curve.kind {
        case .roc: ("false positive rate", "true positive rate")
        case .precisionRecall: ("recall", "precision")
        case .calibration: ("predicted probability", "observed share")
        }
    }

    /// A few points in words.
    private var words: String {
        let step = max(1, curve.x.count / 10)
        let points = stride(from: 0, to: curve.x.count, by: step).map { index in
            "\(NumberText.value(curve.x[index], unit: nil)) \(NumberText.value(curve.y[index], unit: nil))"
        }
        return "\(title): \(axes.x) and \(axes.y): \(points.joined(separator: ", "))"
    }
}
