import AssayCore

extension RankingCurve {
    /// DeLong's variance of the area under the ROC curve; nil for weighted rows or under two rows of a class.
    ///
    /// - Definition: var(V10)/m + var(V01)/n over the placement values of m positives and n negatives, divisor count − 1;
    ///   equals pROC's `var(roc)`. It is 0 where the classes are perfectly separated.
    /// - Source: DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837; Sun and Xu 2014, IEEE SPL 21:1389.
    public var rocAUCVariance: Double? {
        let (m, n) = (positiveWeight, negativeWeight)
        guard isUnweighted, m >= 2, n >= 2, let area = rocAUC else { return nil }
        var (positiveSquares, negativeSquares) = (ExactSum(), ExactSum())
        positiveSquares.addTerms(thresholds.count) { index in
            let deviation = 1 - (falsePositives(before: index) + falsePositives[index]) / (2 * n) - area
            return (truePositives[index] - truePositives(before: index)) * deviation * deviation
        }
        negativeSquares.addTerms(thresholds.count) { index in
            let deviation = (truePositives(before: index) + truePositives[index]) / (2 * m) - area
            return (falsePositives[index] - falsePositives(before: index)) * deviation * deviation
        }
        return positiveSquares.value / (m - 1) / m + negativeSquares.value / (n - 1) / n
    }

    /// DeLong's interval for the area, cut to 0...1; nil where its variance is nil or zero, which proves nothing.
    ///
    /// - Definition: area ± z √variance; equals pROC's `ci.auc(method = "delong")`.
    public func rocAUCInterval(confidence: Double) -> Interval? {
        guard let area = rocAUC, let variance = rocAUCVariance, variance > 0 else { return nil }
        let margin = Normal.critical(confidence: confidence) * variance.squareRoot()
        return Interval(lower: max(0, area - margin), upper: min(1, area + margin), confidence: confidence, method: "delong")
    }

    private func truePositives(before index: Int) -> Double { index == 0 ? 0 : truePositives[index - 1] }
    private func falsePositives(before index: Int) -> Double { index == 0 ? 0 : falsePositives[index - 1] }
}
