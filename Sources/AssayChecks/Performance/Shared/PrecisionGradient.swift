/// Something at a step of a ranking: alone, and halfway to its neighbours.
struct StepValue: Sendable {
    var own: Double
    var before: Double = 0
    var after: Double = 0

    var withBefore: Double { (own + before) / 2 }
    var withAfter: Double { (own + after) / 2 }
}

extension RankingSteps {
    /// The influence of rows on an area under the precision-recall curve.
    ///
    /// The area is (1/P) Σ gained positives × height. A row adds its own height and moves the precision of every step from
    /// its own on, each of which counts with the positives that stand on it.
    /// - Shapes: `height` and `weight` are `own` for the step area and `withBefore` and `withAfter` for the trapezoid one.
    func precisionGradient(
        _ area: Double, height: (StepValue) -> Double, weight: (StepValue) -> Double
    ) -> RankingGradient {
        var gradient = RankingGradient(positive: heights(height), negative: [Double](repeating: 0, count: trues.count))
        var (ofTrues, ofFalses, after) = (0.0, 0.0, 0.0)
        for index in trues.indices.reversed() {
            let decided = trues[index] + falses[index]
            guard decided > 0 else { continue }
            let standing = weight(StepValue(own: gained(index).trues, after: after))
            after = gained(index).trues
            ofTrues += standing * (falses[index] / decided) / decided
            ofFalses -= standing * (trues[index] / decided) / decided
            gradient.positive[index] = (gradient.positive[index] + ofTrues - area) / positives
            gradient.negative[index] = ofFalses / positives
        }
        return gradient
    }

    private func heights(_ height: (StepValue) -> Double) -> [Double] {
        var before = 1.0
        return trues.indices.map { index in
            guard let precision = precision(index) else { return 0 }
            defer { before = precision }
            return height(StepValue(own: precision, before: before))
        }
    }
}
