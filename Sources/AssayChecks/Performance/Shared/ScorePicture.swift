import AssayCheckKit
import AssayCore
import AssayStatistics

/// What a report draws beside a measure of a binary ranking: where the scores lie, and what other thresholds would come to.
struct ScorePicture: Sendable {
    /// Cuts between bins of scores, and thresholds beside the manifest's own.
    private static let cuts = 19

    /// Of the manifest.
    let threshold: Double
    let costs: DecisionCosts?

    init(_ call: MeasureCall) { (threshold, costs) = (call.frame.threshold, call.costs) }

    func details(of ranking: Ranking, curve: Curve? = nil) -> MeasurementDetails {
        let edges = ranking.scoreEdges(Self.cuts)
        var details = MeasurementDetails(curves: curve.map { [$0] }, histograms: edges.map { [ranking.histogram(cutAt: $0)] })
        details.thresholdCurve = edges.map { thresholdCurve(of: ranking, at: $0) }
        return details
    }

    private func thresholdCurve(of ranking: Ranking, at edges: [Double]) -> ThresholdCurve {
        let thresholds = Set(edges + [threshold]).sorted()
        let counts = thresholds.map(ranking.decided)
        let valued = costs.flatMap { $0.isConstant ? ValueCurve(ranking, costs: $0) : nil }
        return ThresholdCurve(
            chosen: threshold, thresholds: thresholds, truePositives: counts.map(\.trues), falsePositives: counts.map(\.falses),
            positives: ranking.curve.positiveWeight, negatives: ranking.curve.negativeWeight,
            values: valued.map { curve in thresholds.map(curve.value) }, currency: valued == nil ? nil : costs?.currency)
    }

    /// The value of thresholds alone, where rows earn differently.
    func thresholdCurve(of curve: ValueCurve) -> ThresholdCurve? {
        guard let edges = curve.scoreEdges(Self.cuts) else { return nil }
        let thresholds = Set(edges + [threshold]).sorted()
        return ThresholdCurve(
            chosen: threshold, thresholds: thresholds, values: thresholds.map(curve.value), currency: costs?.currency)
    }
}

/// Distinct scores in descending order, to be cut into bins.
protocol OrderedScores {
    var thresholds: [Double] { get }
}

extension OrderedScores {
    /// Where the scores are cut: into equal parts of 0...1 if they all lie there, else of what they span; nil where they are all the same or
    /// not finite.
    fileprivate func scoreEdges(_ count: Int) -> [Double]? {
        guard let high = thresholds.first, let low = thresholds.last, low.isFinite, high.isFinite else { return nil }
        let (start, end) = low >= 0 && high <= 1 ? (0, 1) : (low, high)
        let width = end / Double(count + 1) - start / Double(count + 1)
        let edges = (1...count).map { start == 0 && end == 1 ? Double($0) / Double(count + 1) : start + Double($0) * width }
        return zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 } ? edges : nil
    }
}

extension RankingCurve: OrderedScores {}

extension Ranking {
    fileprivate func scoreEdges(_ count: Int) -> [Double]? { curve.scoreEdges(count) }

    /// True and false positives when deciding at a threshold.
    fileprivate func decided(at threshold: Double) -> (trues: Double, falses: Double) {
        var (low, high) = (0, curve.thresholds.count)
        while low < high {
            let middle = (low + high) / 2
            if curve.thresholds[middle] >= threshold { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? (0, 0) : (curve.truePositives[low - 1], curve.falsePositives[low - 1])
    }

    fileprivate func histogram(cutAt edges: [Double]) -> Histogram {
        let above = [(curve.positiveWeight, curve.negativeWeight)] + edges.map(decided) + [(0, 0)]
        let bins = zip(above, above.dropFirst()).map { (positive: $0.0 - $1.0, negative: $0.1 - $1.1) }
        return Histogram(
            .scores, bins: bins.map { _ in .range }, edges: edges,
            series: [series("negative", bins.map(\.negative)), series("positive", bins.map(\.positive))])
    }

    private func series(_ name: String, _ weights: [Double]) -> Histogram.Series {
        let counted = curve.isUnweighted ? weights.map { Int($0) } : nil
        return Histogram.Series(name, rows: counted, weights: curve.isUnweighted ? nil : weights.map { max(0, $0) })
    }
}
