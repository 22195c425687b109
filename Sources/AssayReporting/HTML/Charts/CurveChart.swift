import AssayCore

/// A curve in a unit square, with what it is held against.
struct CurveChart {
    /// Points of a curve that its table lists.
    private static let listed = 21

    let curve: Curve

    /// `ROC curve`, for the caption.
    var title: String {
        switch curve.kind {
        case .roc: "ROC curve"
        case .precisionRecall: "Precision and recall"
        case .calibration: "Calibration"
        }
    }

    /// Nil where there is no point, or a record was edited so that a point lacks a part.
    func figure(about checks: [CheckResult], _ limits: HtmlLimits) -> HtmlFigure? {
        let counts = [curve.y.count, curve.weight?.count ?? curve.y.count]
        guard !curve.x.isEmpty, counts.allSatisfy({ $0 == curve.x.count }) else { return nil }
        return HtmlFigure(title, about: checks, note: note, table: table(limits)) { svg(id: $0) }
    }

    private var note: String? {
        switch curve.kind {
        case .roc: "The dashed line is chance. The nearer to the upper left corner, the better."
        case .precisionRecall: nil
        case .calibration:
            "On the dashed line, of rows with a predicted probability of 0.3 three in ten are positive. Bars are the share of rows in each bin."
        }
    }

    private func svg(id: String) -> String {
        var plot = Plot(height: 300)
        let (x, y) = (Axis(0, 1, pixels: Plot.across), Axis(0, 1, pixels: plot.down))
        let ticks = [0, 0.25, 0.5, 0.75, 1].map { ($0, NumberText.short($0)) }
        plot.axes(x: ticks.map { (x.place($0.0), $0.1) }, y: ticks.map { (y.placeUpward($0.0), $0.1) }, names: axes)
        plot.draw { drawing in
            let points = zip(curve.x, curve.y).map { (x.place($0), y.placeUpward($1)) }
            if curve.kind == .calibration { weights(&drawing, x, y) }
            if curve.kind != .precisionRecall {
                drawing.path("other", through: [(x.place(0), y.placeUpward(0)), (x.place(1), y.placeUpward(1))])
            }
            drawing.path("line", through: points)
            if curve.kind == .calibration { for point in points { drawing.dot("dot", at: point, radius: 3.5) } }
        }
        return plot.drawing.svg(title, words, id: id)
    }

    /// The share of the rows in each bin, as bars from below.
    private func weights(_ drawing: inout Drawing, _ x: Axis, _ y: Axis) {
        guard let weight = curve.weight, let total = Optional(weight.reduce(0, +)), total > 0 else { return }
        let width = (x.pixels.upperBound - x.pixels.lowerBound) / Double(max(20, weight.count)) * 0.7
        for (place, weight) in zip(curve.x, weight) {
            let top = y.placeUpward(weight / total)
            drawing.box("area second", x: x.place(place) - width / 2, y: top, width: width, height: y.pixels.upperBound - top)
        }
    }

    private var axes: (x: String, y: String) {
        switch curve.kind {
        case .roc: ("false positive rate", "true positive rate")
        case .precisionRecall: ("recall", "precision")
        case .calibration: ("predicted probability", "observed share")
        }
    }

    /// Points evenly chosen from all, the last among them.
    private func places(_ most: Int) -> [Int] {
        let count = curve.x.count
        guard count > most else { return Array(0..<count) }
        return (0..<most).map { $0 * (count - 1) / (most - 1) }
    }

    private func table(_ limits: HtmlLimits) -> HtmlFigure.Table {
        let (shown, weights) = (places(Self.listed), curve.weight)
        let head = [.words(axes.x), .number(axes.y)] + (weights == nil ? [] : [HtmlFigure.Cell.number("weight")])
        let rows = shown.map { index in
            HtmlFigure.Row(
                name: NumberText.value(curve.x[index], unit: nil),
                cells: [.number(curve.y[index])] + (weights.map { [.number($0[index])] } ?? []))
        }
        return HtmlFigure.Table(head, rows, most: limits.rows)
    }

    /// A few points in words.
    private var words: String {
        let points = places(6).map {
            "\(NumberText.value(curve.x[$0], unit: nil)) and \(NumberText.value(curve.y[$0], unit: nil))"
        }
        return "\(axes.x) and \(axes.y): \(points.joined(separator: "; "))"
    }
}
