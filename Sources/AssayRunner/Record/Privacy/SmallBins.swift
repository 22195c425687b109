import AssayCore

/// Takes counts of few rows out of what a report draws: bins of histograms, cells of confusion matrices, steps between thresholds.
///
/// - Definition: a count above none and below the minimum is kept back, and with it the smallest others of its total until two are gone and
///   they are the minimum together, because the total is known. Of thresholds only those stay between which both classes have none or at least
///   the minimum. What is known by weight alone is not drawn.
struct SmallBins {
    let minimum: Int

    func apply(to details: inout MeasurementDetails) {
        let histograms = details.histograms?.compactMap(kept) ?? []
        details.histograms = histograms.isEmpty ? nil : histograms
        details.thresholdCurve = details.thresholdCurve.flatMap(kept)
        details.curves = details.curves.map { $0.map(kept) }?.filter { !$0.x.isEmpty }
        if let matrix = details.matrix { keepBack(matrix, &details) }
    }

    /// Every series keeps back the same bins, so that none tells of another.
    private func kept(_ histogram: Histogram) -> Histogram? {
        let counts = histogram.series.compactMap(\.rows).map { $0.map { $0 ?? 0 } }
        guard counts.count == histogram.series.count else { return nil }
        let hidden = hidden(counts)
        guard hidden.count < histogram.bins.count else { return nil }
        var histogram = histogram
        for index in histogram.series.indices {
            for bin in hidden {
                histogram.series[index].rows?[bin] = nil
                histogram.series[index].weights?[bin] = nil
            }
        }
        return histogram
    }

    /// The places that are kept back, of series of counts that each have a known total.
    private func hidden(_ series: [[Int]]) -> Set<Int> {
        let places = series.first?.indices ?? 0..<0
        var hidden = Set(places.filter { place in series.contains { isSmall($0[place]) } })
        func isOpen(_ counts: [Int]) -> Bool {
            let gone = hidden.map { counts[$0] }.filter { $0 > 0 }
            return !gone.isEmpty && (gone.count < 2 || gone.reduce(0, +) < minimum)
        }
        while let counts = series.first(where: isOpen) {
            let rest = places.filter { !hidden.contains($0) && counts[$0] > 0 }
            guard let next = rest.min(by: { (counts[$0], $0) < (counts[$1], $1) }) else { break }
            hidden.insert(next)
        }
        return hidden
    }

    private func isSmall(_ rows: Int) -> Bool { rows > 0 && rows < minimum }

    /// - Returns: nil where fewer than two thresholds stay, or counts are not of rows.
    private func kept(_ curve: ThresholdCurve) -> ThresholdCurve? {
        guard let trues = curve.truePositives, let falses = curve.falsePositives, let positives = curve.positives,
            let negatives = curve.negatives, (trues + falses + [positives, negatives]).allSatisfy({ $0 == $0.rounded() })
        else { return nil }
        func isFar(_ one: (Double, Double), _ other: (Double, Double)) -> Bool {
            [abs(one.0 - other.0), abs(one.1 - other.1)].allSatisfy { $0 == 0 || $0 >= Double(minimum) }
        }
        var (kept, last): ([Int], (Double, Double)) = ([], (positives, negatives))
        for index in curve.thresholds.indices {
            let counts = (trues[index], falses[index])
            guard isFar(counts, last), isFar(counts, (0, 0)) else { continue }
            (kept, last) = (kept + [index], counts)
        }
        guard kept.count > 1 else { return nil }
        return ThresholdCurve(
            chosen: curve.chosen, thresholds: kept.map { curve.thresholds[$0] }, truePositives: kept.map { trues[$0] },
            falsePositives: kept.map { falses[$0] }, positives: positives, negatives: negatives,
            values: curve.values.map { values in kept.map { values[$0] } }, currency: curve.currency)
    }

    /// Bins of probabilities that hold little are left out; a ranking has no counts.
    private func kept(_ curve: Curve) -> Curve {
        guard let weight = curve.weight else { return curve }
        let places = weight.indices.filter { weight[$0] >= Double(minimum) }
        return Curve(curve.kind, x: places.map { curve.x[$0] }, y: places.map { curve.y[$0] }, weight: places.map { weight[$0] })
    }

    /// Totals of true and of decided classes follow from other measures, so that a single gap could be worked out however it is chosen: the
    /// whole matrix goes, and with it the counts that stand elsewhere.
    private func keepBack(_ matrix: ConfusionMatrix, _ details: inout MeasurementDetails) {
        let cells = Set(matrix.cells.joined().compactMap(\.self))
        guard cells.contains(where: { $0 > 0 && $0 < Double(minimum) }) else { return }
        details.matrix = nil
        details.numbers = details.numbers?.filter { !cells.contains($0.value) }
        if details.numbers?.isEmpty == true { details.numbers = nil }
    }
}
