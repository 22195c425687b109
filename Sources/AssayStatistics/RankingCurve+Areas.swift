import AssayCore

extension RankingCurve {
    /// The area under the ROC curve; nil if one class has no weight.
    ///
    /// - Definition: P(score of a positive > that of a negative) + ½ P(equal), the trapezoid area; equals scikit-learn's
    ///   `roc_auc_score(sample_weight:)`. Computed on each call, in time proportional to the distinct scores.
    public var rocAUC: Double? {
        guard positiveWeight > 0, negativeWeight > 0 else { return nil }
        return isUnweighted ? doubledPairs() / (2 * positiveWeight * negativeWeight) : weightedArea()
    }

    /// Twice the pairs in the right order, ties counting once: whole numbers, so exact below 2^53.
    private func doubledPairs() -> Double {
        var (sum, trues, falses) = (0.0, 0.0, 0.0)
        for index in thresholds.indices {
            sum += (falsePositives[index] - falses) * (trues + truePositives[index])
            (trues, falses) = (truePositives[index], falsePositives[index])
        }
        return sum
    }

    private func weightedArea() -> Double {
        var (sum, trues, falses) = (ExactSum(), 0.0, 0.0)
        sum.addTerms(thresholds.count) { index in
            defer { (trues, falses) = (truePositives[index], falsePositives[index]) }
            return (falsePositives[index] - falses) / negativeWeight * ((trues + truePositives[index]) / positiveWeight)
        }
        return sum.value / 2
    }

    /// Average precision, the step area under the precision–recall curve; nil without positive weight.
    ///
    /// - Definition: Σ (recall_i − recall_{i−1}) precision_i, descending; equals scikit-learn's `average_precision_score`.
    public var averagePrecision: Double? {
        guard positiveWeight > 0 else { return nil }
        var (sum, trues) = (ExactSum(), 0.0)
        sum.addTerms(thresholds.count) { index in
            let gained = truePositives[index] - trues
            trues = truePositives[index]
            return gained == 0 ? 0 : gained * (trues / (trues + falsePositives[index]))
        }
        return sum.value / positiveWeight
    }
}

extension ExactSum {
    /// Adds computed terms in blocks, so that the fast loop serves them.
    mutating func addTerms(_ count: Int, _ term: (Int) -> Double) {
        let block = 512
        withUnsafeTemporaryAllocation(of: Double.self, capacity: block) { buffer in
            for start in stride(from: 0, to: count, by: block) {
                let end = min(count, start + block)
                for index in start..<end { buffer[index - start] = term(index) }
                add(UnsafeBufferPointer(rebasing: buffer[..<(end - start)]))
            }
        }
    }
}
