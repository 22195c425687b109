import AssayCheckKit
import AssayCore
import AssayStatistics

/// What deciding at each distinct score would earn a row, and deciding nothing positive.
struct ValueCurve: Sendable {
    private let ranking: Ranking
    private let costs: DecisionCosts

    /// Nil where the rows have no weight, so that nothing is earned or lost.
    init?(_ ranking: Ranking, costs: DecisionCosts) {
        guard ranking.steps.total > 0 else { return nil }
        (self.ranking, self.costs) = (ranking, costs)
    }

    /// The threshold that earns most, the highest of several; just above every score where no positive decision pays.
    var best: (threshold: Double, value: Double) {
        var best = (threshold: ranking.curve.thresholds[0].nextUp, value: value(deciding: nil))
        for (step, threshold) in ranking.curve.thresholds.enumerated() where value(deciding: step) > best.value {
            best = (threshold, value(deciding: step))
        }
        return best
    }

    /// What deciding at any threshold earns.
    func value(at threshold: Double) -> Double {
        value(deciding: ranking.curve.thresholds.lastIndex { $0 >= threshold })
    }

    private func value(deciding step: Int?) -> Double {
        let curve = ranking.curve
        let (tp, fp) = step.map { (curve.truePositives[$0], curve.falsePositives[$0]) } ?? (0, 0)
        let (positives, negatives) = (curve.positiveWeight, curve.negativeWeight)
        let counts = Counts(tp: tp, fp: fp, fn: positives - tp, tn: negatives - fp)
        return costs.earned(counts) / (positives + negatives)
    }
}
