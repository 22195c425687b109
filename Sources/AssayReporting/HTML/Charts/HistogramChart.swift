import AssayCore

/// Two series of rows in the same bins, as shares of each series: bars beside each other.
struct HistogramChart {
    let histogram: Histogram
    /// Where decisions are made, for scores.
    let threshold: Double?

    var title: String {
        switch histogram.kind {
        case .scores: "Distribution of the scores"
        case .drift: histogram.column.map { "Distribution of \($0)" } ?? "Distribution of the predictions"
        }
    }

    /// Nil where nothing is left to draw.
    func figure(about checks: [CheckResult], _ limits: HtmlLimits) -> HtmlFigure? {
        guard series.contains(where: { $0.total > 0 }) else { return nil }
        return HtmlFigure(title, about: checks, note: note, table: table(limits)) { svg(id: $0) }
    }

    private struct Series {
        let name: String
        /// Nil where a bin is kept back.
        let values: [Double?]
        let total: Double

        init(_ series: Histogram.Series, bins: Int) {
            (name, values) = (series.name, (0..<bins).map { series[$0] })
            total = values.compactMap(\.self).reduce(0, +)
        }

        func share(_ bin: Int) -> Double? { total > 0 ? values[bin].map { $0 / total } : nil }
    }

    private var series: [Series] { histogram.series.prefix(2).map { Series($0, bins: histogram.bins.count) } }
    private var isWeighted: Bool { histogram.series.contains { $0.weights != nil } }
    private var isSuppressed: Bool { series.contains { $0.values.contains(where: { $0 == nil }) } }

    private var note: String? {
        let words = [
            histogram.kind == .drift && histogram.edges != nil
                ? "Numbers are cut at the deciles of the reference, so that each bar of it is about a tenth." : nil,
            histogram.names == nil && histogram.bins.contains(.category)
                ? "Categories are numbered by how frequent they are in the reference; a run with --show-values names them." : nil,
            isSuppressed ? "Bins of few rows are kept back; shares are of what is shown." : nil,
        ].compactMap(\.self).joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    private func svg(id: String) -> String {
        let series = series
        var plot = Plot(legend: series.count + (threshold == nil ? 0 : 1))
        let most = series.flatMap { line in histogram.bins.indices.compactMap(line.share) }.max() ?? 1
        let y = Axis(0, max(most, 1e-9) * 1.05, pixels: plot.down)
        plot.axes(
            x: labels, y: y.ticks(3).map { (y.placeUpward($0), NumberText.percent(($0 * 1e6).rounded() / 1e6)) },
            names: (histogram.kind == .scores ? "score" : histogram.column ?? "prediction", ""))
        plot.draw { drawing in
            for (index, line) in series.enumerated() { draw(line, index, y, &drawing) }
            if let place = threshold.flatMap(place) {
                drawing.line("bound", from: (place, y.pixels.lowerBound), to: (place, y.pixels.upperBound))
            }
        }
        plot.legend(
            series.enumerated().map {
                (
                    Self.kinds[$0.offset], true,
                    "\($0.element.name), \(NumberText.value($0.element.total, unit: nil)) \(isWeighted ? "in weight" : "rows")"
                )
            }
                + (threshold.map { [("bound", false, "threshold \(NumberText.value($0, unit: nil))")] } ?? []))
        return plot.drawing.svg(title, words, id: id)
    }

    private static let kinds = ["hollow", "area"]

    private var step: Double { (Plot.across.upperBound - Plot.across.lowerBound) / Double(max(1, histogram.bins.count)) }

    private func draw(_ line: Series, _ index: Int, _ y: Axis, _ drawing: inout Drawing) {
        let width = step * 0.42
        for bin in histogram.bins.indices {
            guard let share = line.share(bin), share > 0 else { continue }
            let top = y.placeUpward(share)
            drawing.box(
                Self.kinds[index], x: Plot.across.lowerBound + step * (Double(bin) + 0.06) + Double(index) * width, y: top,
                width: width,
                height: y.pixels.upperBound - top)
        }
    }

    /// Where a number stands along bins of equal width; nil outside the edges' span.
    private func place(_ value: Double) -> Double? {
        guard let edges = histogram.edges, edges.count > 1, let above = edges.firstIndex(where: { $0 >= value }) else { return nil }
        let below = above == 0 ? 2 * edges[0] - edges[1] : edges[above - 1]
        let share = (value - below) / (edges[above] - below)
        return Plot.across.lowerBound + step * (Double(above) + min(1, max(0, share)))
    }

    /// A few edges below the lines between bins, or a few numbers below categories.
    private var labels: [(Double, String)] {
        if let edges = histogram.edges {
            let every = max(1, (edges.count + 4) / 4)
            return stride(from: every - 1, to: edges.count, by: every).map {
                (Plot.across.lowerBound + step * Double($0 + 1), NumberText.short(edges[$0]))
            }
        }
        let every = max(1, (histogram.bins.count + 9) / 10)
        return stride(from: 0, to: histogram.bins.count, by: every).map {
            (Plot.across.lowerBound + step * (Double($0) + 0.5), histogram.bins[$0] == .category ? "\($0 + 1)" : "…")
        }
    }

    private func table(_ limits: HtmlLimits) -> HtmlFigure.Table {
        let series = series
        let head = [HtmlFigure.Cell.words("bin")] + series.flatMap { [.number($0.name), .number("share")] }
        let rows = histogram.bins.indices.map { bin in
            HtmlFigure.Row(
                name: name(bin),
                cells: series.flatMap { line -> [HtmlFigure.Cell] in
                    guard let value = line.values[bin] else { return [.words("suppressed"), .words("")] }
                    return [
                        .number(NumberText.value(value, unit: nil)), .number(line.share(bin).map(NumberText.roundedPercent) ?? "–"),
                    ]
                })
        }
        return HtmlFigure.Table(head, rows, most: limits.rows)
    }

    private func name(_ bin: Int) -> String {
        switch histogram.bins[bin] {
        case .range: range(bin)
        case .category: histogram.names.flatMap { $0.indices.contains(bin) ? $0[bin] : nil } ?? "category \(bin + 1)"
        case .other: "other values of the reference"
        case .unseen: "values that the reference does not have"
        case .missing: "missing"
        }
    }

    /// `0.25 to 0.3`; of drift the upper end belongs to the bin, of scores the lower one.
    private func range(_ bin: Int) -> String {
        let edges = histogram.edges ?? []
        let (low, high) = (bin > 0 && bin <= edges.count ? edges[bin - 1] : nil, bin < edges.count ? edges[bin] : nil)
        let isScore = histogram.kind == .scores
        switch (low.map(NumberText.short), high.map(NumberText.short)) {
        case (nil, nil): return "all"
        case (nil, let high?): return "\(isScore ? "below" : "up to") \(high)"
        case (let low?, nil): return "\(isScore ? "from" : "above") \(low)"
        case (let low?, let high?): return isScore ? "from \(low) to below \(high)" : "above \(low) to \(high)"
        }
    }

    /// Where the two series differ most, in words.
    private var words: String {
        let series = series
        guard series.count == 2 else { return title }
        let gaps = histogram.bins.indices.compactMap { bin -> (bin: Int, one: Double, other: Double)? in
            guard let one = series[0].share(bin), let other = series[1].share(bin) else { return nil }
            return (bin, one, other)
        }.sorted { (abs($1.one - $1.other), $0.bin) < (abs($0.one - $0.other), $1.bin) }
        let named = gaps.prefix(3).map {
            "\(name($0.bin)): \(NumberText.roundedPercent($0.one)) of \(series[0].name), \(NumberText.roundedPercent($0.other)) of \(series[1].name)"
        }
        return "\(histogram.bins.count) bins; they differ most in \(named.joined(separator: "; "))"
    }
}
