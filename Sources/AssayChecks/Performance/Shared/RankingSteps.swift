import AssayStatistics

/// True and false positives when deciding at each distinct score, from the highest down.
///
/// - Shapes: two arrays that grow along the ranking, an entry for each distinct score or block of them.
/// - Units: rows, or sums of weights.
struct RankingSteps: Sendable {
    var trues: [Double]
    var falses: [Double]

    init(trues: [Double], falses: [Double]) { (self.trues, self.falses) = (trues, falses) }

    init(_ curve: RankingCurve) { self.init(trues: curve.truePositives, falses: curve.falsePositives) }

    var positives: Double { trues.last ?? 0 }
    var negatives: Double { falses.last ?? 0 }
    var total: Double { positives + negatives }

    /// What the step adds to true and false positives.
    func gained(_ index: Int) -> (trues: Double, falses: Double) {
        guard index > 0 else { return (trues[0], falses[0]) }
        return (trues[index] - trues[index - 1], falses[index] - falses[index - 1])
    }

    /// Precision at a step; nil before any weight.
    func precision(_ index: Int) -> Double? {
        let decided = trues[index] + falses[index]
        return decided > 0 ? trues[index] / decided : nil
    }

    /// The area under the ROC curve; nil without both classes.
    var rocAUC: Double? {
        guard positives > 0, negatives > 0 else { return nil }
        let area = trues.indices.reduce(0.0) { sum, index in
            let gained = gained(index)
            return sum + gained.falses * (trues[index] - gained.trues / 2)
        }
        return area / (positives * negatives)
    }

    /// The mean precision over the steps of recall; nil without positives.
    var averagePrecision: Double? {
        guard positives > 0 else { return nil }
        return trues.indices.reduce(0.0) { $0 + gained($1).trues * (precision($1) ?? 0) } / positives
    }

    /// True positives in the first `weight` of the ranking; of a tie that it cuts, the average over all its orders.
    func captured(inFirst weight: Double) -> Double {
        guard let end = trues.indices.first(where: { trues[$0] + falses[$0] >= weight }) else { return positives }
        let gained = gained(end)
        let before = (trues: trues[end] - gained.trues, all: trues[end] - gained.trues + (falses[end] - gained.falses))
        let share = (weight - before.all) / (gained.trues + gained.falses)
        return before.trues + share * gained.trues
    }
}
