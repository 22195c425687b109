/// How a functional of a ranking moves with one more row of each class at each step.
///
/// Functionals of a ranking do not change when all weights double, so these derivatives have a weighted mean of zero and are
/// the influence of a row: their squares add up to the variance, the infinitesimal jackknife.
///
/// - Source: Efron 1982, The Jackknife, the Bootstrap and Other Resampling Plans, chapter 6.
struct RankingGradient: Sendable {
    var positive: [Double]
    var negative: [Double]

    /// The variance of the functional.
    ///
    /// - Shapes: `squares` accumulates the squared weights along the same steps; without weights, the rows themselves.
    func variance(squares: RankingSteps) -> Double {
        positive.indices.reduce(0) { sum, index in
            let gained = squares.gained(index)
            return sum + gained.trues * positive[index] * positive[index] + gained.falses * negative[index] * negative[index]
        }
    }
}

extension RankingSteps {
    /// The influence of rows on the area under the ROC curve: their placements.
    func areaGradient(_ area: Double) -> RankingGradient {
        let placed = trues.indices.map { index in
            let gained = gained(index)
            return (
                (1 - (falses[index] - gained.falses / 2) / negatives - area) / positives,
                ((trues[index] - gained.trues / 2) / positives - area) / negatives
            )
        }
        return RankingGradient(positive: placed.map(\.0), negative: placed.map(\.1))
    }
}
