import AssayCheckKit
import AssayCore
import AssayStatistics

/// What deciding at each distinct score would earn a row, and deciding nothing positive.
struct ValueCurve: Sendable, OrderedScores {
    /// The distinct scores, descending.
    let thresholds: [Double]
    /// What a row earns on average when decided at each threshold.
    private let values: [Double]
    /// What it earns when nothing is decided positive.
    private let none: Double

    /// Nil where the rows have no weight, so that nothing is earned or lost.
    ///
    /// - Shapes: `gains` is what all rows together earn at each threshold beyond `standing`, which they earn with no positive
    ///   decision.
    init?(thresholds: [Double], gains: [Double], standing: Double, weight: Double) {
        guard weight > 0 else { return nil }
        self.thresholds = thresholds
        values = gains.map { (standing + $0) / weight }
        none = standing / weight
    }

    /// The same for costs that do not differ from row to row.
    init?(_ ranking: Ranking, costs: DecisionCosts) {
        let (curve, total) = (ranking.curve, ranking.steps.total)
        guard total > 0 else { return nil }
        func value(_ tp: Double, _ fp: Double) -> Double {
            costs.earned(Counts(tp: tp, fp: fp, fn: curve.positiveWeight - tp, tn: curve.negativeWeight - fp)) / total
        }
        thresholds = curve.thresholds
        values = zip(curve.truePositives, curve.falsePositives).map(value)
        none = value(0, 0)
    }

    /// The threshold that earns most, the highest of several; just above every score where no positive decision pays.
    var best: (threshold: Double, value: Double) {
        var best = (threshold: thresholds[0].nextUp, value: none)
        for (threshold, value) in zip(thresholds, values) where value > best.value { best = (threshold, value) }
        return best
    }

    /// What deciding at any threshold earns.
    func value(at threshold: Double) -> Double { thresholds.lastIndex { $0 >= threshold }.map { values[$0] } ?? none }
}

extension DecisionCosts {
    /// The fold that values every threshold: counts where every row earns alike, else the rows' own amounts.
    var curveRequest: FoldRequest { isConstant ? FoldRequest(RankingFold()) : FoldRequest(ValueRankingFold(costs: self)) }

    func valuedRows(_ results: FoldResults) throws(Diagnostic) -> ValuedRows {
        guard isConstant else { return try results.result(ValueRankingFold(costs: self)) }
        let ranking = try results.result(RankingFold())
        return ValuedRows(rows: ranking.rows, curve: ValueCurve(ranking, costs: self))
    }
}
