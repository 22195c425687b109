import AssayCore

/// What other thresholds would come to: precision, recall and selection rate, and what decisions earn.
struct ThresholdChart {
    let curve: ThresholdCurve

    /// Nil where the curve has no counts.
    func rateFigure(about checks: [CheckResult], _ limits: HtmlLimits) -> HtmlFigure? {
        guard !rates.isEmpty else { return nil }
        return HtmlFigure(
            "Precision, recall and selection rate by threshold", about: checks, note: note, table: table(limits)
        ) { ratePicture(id: $0) }
    }

    /// Nil where the manifest says no costs.
    func valueFigure(about checks: [CheckResult], _ limits: HtmlLimits) -> HtmlFigure? {
        guard !values.isEmpty else { return nil }
        return HtmlFigure("Value of a decision by threshold", about: checks, note: note, table: table(limits)) {
            valuePicture(id: $0)
        }
    }

    /// The curve without counts: checks that know nothing else share it with those that do.
    static func values(of curve: ThresholdCurve) -> ThresholdCurve {
        ThresholdCurve(chosen: curve.chosen, thresholds: curve.thresholds, values: curve.values, currency: curve.currency)
    }

    private var note: String { "The manifest decides at \(NumberText.value(curve.chosen, unit: nil))." }
    private var unit: String { (curve.currency ?? "").isEmpty ? "value of a row" : "\(curve.currency ?? "") a row" }

    private var count: Int { curve.thresholds.count }
    /// Empty where the record has none, or not one for each threshold.
    private var values: [Double] { curve.values.map { $0.count == count ? $0 : [] } ?? [] }

    private struct Rate {
        let name, kind: String
        let values: [Double?]
    }

    private var rates: [Rate] {
        guard let trues = curve.truePositives, let falses = curve.falsePositives, let positives = curve.positives,
            let negatives = curve.negatives, positives + negatives > 0, [trues.count, falses.count].allSatisfy({ $0 == count })
        else { return [] }
        let decided = zip(trues, falses).map { $0 + $1 }
        return [
            Rate(name: "precision", kind: "line", values: zip(trues, decided).map { $1 > 0 ? $0 / $1 : nil }),
            Rate(name: "recall", kind: "line dashed", values: trues.map { positives > 0 ? $0 / positives : nil }),
            Rate(name: "selection rate", kind: "line dotted", values: decided.map { $0 / (positives + negatives) }),
        ]
    }

    private func ratePicture(id: String) -> String {
        let rates = rates
        var plot = Plot(height: 290, legend: 4)
        let y = Axis(0, 1, pixels: plot.down)
        frame(&plot, y, ticks: [0, 0.25, 0.5, 0.75, 1].map { ($0, NumberText.short($0)) }, name: "")
        for rate in rates { trace(rate.values, rate.kind, y, &plot) }
        plot.legend(rates.map { ($0.kind, false, $0.name) } + [("bound", false, "the manifest's threshold")])
        let chosen = curve.thresholds.firstIndex(of: curve.chosen)
        let words = rates.map { rate in
            "\(rate.name) \(chosen.flatMap { rate.values[$0] }.map { NumberText.value($0, unit: nil) } ?? "undefined")"
        }
        return plot.drawing.svg(
            "Precision, recall and selection rate by threshold",
            "at the manifest's threshold \(NumberText.value(curve.chosen, unit: nil)): \(words.joined(separator: ", "))", id: id)
    }

    private func valuePicture(id: String) -> String {
        let values = self.values
        var plot = Plot(height: 250, legend: 2)
        let y = Axis(values, pixels: plot.down) ?? Axis(0, 1, pixels: plot.down)
        frame(&plot, y, ticks: y.ticks(4).map { ($0, NumberText.short($0)) }, name: "")
        trace(values.map(Optional.some), "line", y, &plot)
        plot.legend([("line", false, unit), ("bound", false, "the manifest's threshold")])
        let best = values.indices.max { (values[$0], $1) < (values[$1], $0) }
        let words = best.map {
            "most at \(NumberText.value(curve.thresholds[$0], unit: nil)): \(NumberText.value(values[$0], unit: nil)) \(unit)"
        }
        return plot.drawing.svg("Value of a decision by threshold", words ?? "", id: id)
    }

    private var x: Axis {
        Axis(curve.thresholds.min() ?? 0, curve.thresholds.max() ?? 1, pixels: Plot.across)
    }

    private func frame(_ plot: inout Plot, _ y: Axis, ticks: [(Double, String)], name: String) {
        let x = x
        plot.axes(
            x: x.ticks(4).map { (x.place($0), NumberText.short($0)) }, y: ticks.map { (y.placeUpward($0.0), $0.1) },
            names: ("threshold", name))
        plot.draw { drawing in
            let place = x.place(curve.chosen)
            drawing.line("bound", from: (place, y.pixels.lowerBound), to: (place, y.pixels.upperBound))
        }
    }

    /// A line through the values, broken where there is none.
    private func trace(_ values: [Double?], _ kind: String, _ y: Axis, _ plot: inout Plot) {
        let x = x
        for part in values.indices.split(whereSeparator: { values[$0] == nil }) {
            let points = part.map { (x.place(curve.thresholds[$0]), y.placeUpward(values[$0] ?? 0)) }
            plot.draw { $0.path(kind, through: points) }
        }
    }

    private func table(_ limits: HtmlLimits) -> HtmlFigure.Table {
        let rates = rates
        let head =
            [.words("threshold")] + rates.map { HtmlFigure.Cell.number($0.name) } + (values.isEmpty ? [] : [.number(unit)])
        let rows = curve.thresholds.indices.map { index in
            let chosen = curve.thresholds[index] == curve.chosen ? " (the manifest's)" : ""
            return HtmlFigure.Row(
                name: NumberText.value(curve.thresholds[index], unit: nil) + chosen,
                cells: rates.map { .number($0.values[index]) } + (values.isEmpty ? [] : [.number(values[index])]))
        }
        return HtmlFigure.Table(head, rows, most: max(limits.rows, 20))
    }
}
