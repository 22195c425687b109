import AssayCore

extension RankingSteps {
    /// Points that a thinned curve keeps.
    private static let mostPoints = 100

    /// The ROC curve; nil without both classes.
    var rocCurve: Curve? {
        guard positives > 0, negatives > 0 else { return nil }
        let kept = thinned
        return Curve(.roc, x: [0] + kept.map { falses[$0] / negatives }, y: [0] + kept.map { trues[$0] / positives })
    }

    /// Precision against recall; nil without positives.
    var precisionRecallCurve: Curve? {
        guard positives > 0 else { return nil }
        let kept = thinned.filter { precision($0) != nil }
        return Curve(.precisionRecall, x: kept.map { trues[$0] / positives }, y: kept.map { precision($0) ?? 0 })
    }

    /// Steps that lie about equally far apart along the ranking, the last among them.
    private var thinned: [Int] {
        guard trues.count > Self.mostPoints else { return Array(trues.indices) }
        var kept: [Int] = []
        for index in trues.indices {
            let reached = (trues[index] + falses[index]) / total * Double(Self.mostPoints)
            if reached >= Double(kept.count + 1) || index == trues.count - 1 { kept.append(index) }
        }
        return kept
    }
}
