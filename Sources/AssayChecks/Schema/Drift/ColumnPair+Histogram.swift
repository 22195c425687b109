import AssayCheckKit
import AssayCore
import AssayStatistics

extension ColumnPair {
    /// What a report draws beside a measure of drift: both tables in the reference's bins, as `binned`.
    ///
    /// - Parameter column: its name; empty for predictions, which have none.
    /// - Returns: nil where the two cannot be cut into the same bins.
    func histogram(of column: String) -> Histogram? {
        var histogram = work.once("histogram") { isComparable ? drawn : nil }
        histogram?.column = column.isEmpty ? nil : column
        return histogram
    }

    private var isComparable: Bool { (try? checkKinds()) != nil }

    private var drawn: Histogram? {
        guard let numbers = before.numbers, let now = now.numbers else { return drawnCategories }
        let cuts = before.profiled?.edges ?? Self.deciles(of: numbers)
        guard cuts.allSatisfy(\.isFinite) else { return nil }
        let reference = before.profiled?.bins.map(Counted.init(weights:)) ?? Counted(numbers, cutAt: cuts)
        return assembled(cuts.map { _ in .range } + [.range], edges: cuts, names: nil, (reference, Counted(now, cutAt: cuts)))
    }

    private var drawnCategories: Histogram? {
        guard let counts = now.counts ?? (now.rows > 0 ? [:] : nil) else { return nil }
        let cells = Self.categories(before, counts)
        let isKnown = before.profiled?.hidesValues != true
        let bins = cells.kept.map { _ in Histogram.Bin.category } + [.other, .unseen]
        return assembled(
            bins, edges: nil, names: isKnown ? cells.kept : nil, (Counted(cells.before), Counted(cells.now)))
    }

    /// With missing values behind, and without the last bins that nobody is in.
    private func assembled(
        _ bins: [Histogram.Bin], edges: [Double]?, names: [String]?, _ series: (before: Counted, now: Counted)
    ) -> Histogram {
        let (first, second) = (series.before.adding(before.missing), series.now.adding(now.missing))
        let bins = bins + [.missing]
        let kept = bins.indices.filter { bins[$0] == .range || first.holds($0) || second.holds($0) }
        return Histogram(
            .drift, bins: kept.map { bins[$0] }, edges: edges,
            names: names.map { names in kept.filter { bins[$0] == .category }.map { names[$0] } },
            series: [first.series(beforeName, kept), second.series(nowName, kept)])
    }
}

/// What falls into each bin of one table.
private struct Counted {
    /// Nil where a profile knows weights alone.
    var rows: [Int]?
    /// Nil where every row counts alike.
    var weights: [Double]?

    init(_ totals: [WeightTotal]) {
        (rows, weights) = (totals.map(\.rows), totals.contains { $0.weight != Double($0.rows) } ? totals.map(\.weight) : nil)
    }

    init(_ sample: SortedSample, cutAt cuts: [Double]) {
        rows = sample.rows(cutAt: cuts)
        weights = sample.weights == nil ? nil : sample.weights(cutAt: cuts)
    }

    /// The bins of a profile: whole numbers are rows.
    init(weights: [Double]) {
        let counts = weights.compactMap { Int(exactly: $0) }
        (rows, self.weights) = counts.count == weights.count ? (counts, nil) : (nil, weights)
    }

    func adding(_ missing: WeightTotal) -> Counted {
        var counted = self
        if counted.weights == nil, missing.weight != Double(missing.rows) { counted.weights = rows?.map(Double.init) }
        counted.rows?.append(missing.rows)
        counted.weights?.append(missing.weight)
        return counted
    }

    func holds(_ bin: Int) -> Bool { rows.map { $0[bin] > 0 } ?? false || weights.map { $0[bin] > 0 } ?? false }

    func series(_ name: String, _ kept: [Int]) -> Histogram.Series {
        Histogram.Series(
            name, rows: rows.map { rows in kept.map { rows[$0] } }, weights: weights.map { all in kept.map { all[$0] } })
    }
}
