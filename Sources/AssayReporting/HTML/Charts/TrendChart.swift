import AssayCore

/// What a check found from run to run, with its intervals and today's bound.
struct TrendChart {
    let check: CheckResult
    /// Oldest first, this run last.
    let points: [CheckHistory.Point]

    /// Without the family, which the line below it says.
    private var title: String { String(check.name.dropFirst(check.family.rawValue.count + 1)) }

    /// Nil where fewer than two runs have a value.
    func figure(_ limits: HtmlLimits) -> HtmlFigure? {
        guard points.count(where: { $0.observed != nil }) > 1 else { return nil }
        return HtmlFigure(title, about: [check], table: table(limits)) { svg(id: $0) }
    }

    private func svg(id: String) -> String {
        let bound = check.bound
        var plot = Plot(height: 190, legend: bound == nil ? 1 : 2)
        let shown = points.flatMap { [$0.observed, $0.lower, $0.upper] }.compactMap(\.self) + [bound].compactMap(\.self)
        guard let y = Axis(shown, pixels: plot.down) else { return "" }
        let step = (Plot.across.upperBound - Plot.across.lowerBound) / Double(points.count)
        func x(_ index: Int) -> Double { Plot.across.lowerBound + (Double(index) + 0.5) * step }
        // More names than three would run into each other.
        let named = points.count > 3 ? [0, points.count - 1] : Array(points.indices)
        plot.axes(
            x: named.map { (min(max(x($0), 74), 300), points[$0].shortName) },
            y: y.ticks(3).map { (y.placeUpward($0), check.unit == nil ? NumberText.short($0) : number($0)) }, names: ("commit", ""))
        plot.draw { drawing in
            if let bound {
                drawing.line(
                    "bound", from: (Plot.across.lowerBound, y.placeUpward(bound)),
                    to: (Plot.across.upperBound, y.placeUpward(bound)))
            }
            for part in points.indices.split(whereSeparator: { points[$0].observed == nil }) {
                drawing.path("line", through: part.map { (x($0), y.placeUpward(points[$0].observed ?? 0)) })
            }
            mark(x, y, &drawing)
        }
        plot.legend(
            [("line", false, "● passed or recorded   ✕ did not pass")]
                + (bound == nil ? [] : [("bound", false, "bound of this run")]))
        return plot.drawing.svg("\(title) from run to run", words, id: id)
    }

    private func mark(_ x: (Int) -> Double, _ y: Axis, _ drawing: inout Drawing) {
        let shown = points.enumerated().compactMap { index, point in
            point.observed.map { (point: point, x: x(index), y: y.placeUpward($0)) }
        }
        drawing.strokes(
            "whisker",
            shown.compactMap { mark in
                guard let lower = mark.point.lower, let upper = mark.point.upper else { return nil }
                return ((mark.x, y.placeUpward(lower)), (mark.x, y.placeUpward(upper)))
            })
        drawing.strokes("dots", shown.filter { !$0.point.outcome.blocks }.map { (($0.x, $0.y), ($0.x, $0.y)) })
        drawing.crosses("cross", shown.filter(\.point.outcome.blocks).map { ($0.x, $0.y) })
    }

    private func number(_ value: Double) -> String { NumberText.value(value, unit: check.unit) }

    private func table(_ limits: HtmlLimits) -> HtmlFigure.Table {
        let rows = points.reversed().map { point in
            let interval = point.lower.flatMap { lower in point.upper.map { "\(number(lower)) to \(number($0))" } } ?? ""
            return HtmlFigure.Row(
                name: "\(point.started.prefix(16).replacing("T", with: " ")) \(point.shortName)",
                cells: [.number(point.observed.map(number) ?? "–"), .number(interval), .words(point.outcome.rawValue)])
        }
        return HtmlFigure.Table(
            [.words("run (UTC) and commit"), .number("value"), .number("interval"), .words("verdict")], rows, most: limits.rows)
    }

    private var words: String {
        let known = points.compactMap { point in point.observed.map { (point, $0) } }
        let parts = [known.first, known.last].compactMap(\.self).map { "\(number($0.1)) at \($0.0.shortName)" }
        let failed = points.count { $0.outcome.blocks }
        return "\(NumberText.count(points.count, "run")), from \(parts.joined(separator: " to ")); \(failed) did not pass"
    }
}
