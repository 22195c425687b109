import AssayCore
import AssayStatistics

/// A share of the same rows that two models each get right: accuracy, recall, specificity.
///
/// Precision is none: which rows it is a share of depends on the model.
struct PairedShare: Sendable, Hashable {
    var both = 0.0
    var candidateOnly = 0.0
    var baselineOnly = 0.0
    var neither = 0.0

    /// Adds rows of one joint cell; false where only one of the models counts them.
    private mutating func add(_ weight: Double, candidate: Bool?, baseline: Bool?) -> Bool {
        switch (candidate, baseline) {
        case (nil, nil): return true
        case (true?, true?): both += weight
        case (true?, false?): candidateOnly += weight
        case (false?, true?): baselineOnly += weight
        case (false?, false?): neither += weight
        default: return false
        }
        return true
    }

    /// - Parameter hit: whether rows of a cell of a model's own table are hits; nil where they do not belong to the share.
    init?(_ joint: PairedConfusion, hit: (ConfusionTable, Int) -> Bool?) {
        for index in joint.weights.indices where joint.weights[index] > 0 {
            let cells = joint.ownCells(index)
            guard
                add(
                    joint.weights[index], candidate: hit(joint.candidate, cells.candidate),
                    baseline: hit(joint.baseline, cells.baseline))
            else { return nil }
        }
        guard both + candidateOnly + baselineOnly + neither > 0 else { return nil }
    }

    /// Newcombe's interval of candidate minus baseline; nothing between two models that are right on the same rows.
    func interval(confidence: Double) -> Interval? {
        guard candidateOnly + baselineOnly > 0 else {
            return Interval(lower: 0, upper: 0, confidence: confidence, method: "paired_newcombe")
        }
        return DifferenceInterval.newcombePaired(
            both: both, firstOnly: candidateOnly, secondOnly: baselineOnly, neither: neither, confidence: confidence
        )?.named("paired_newcombe")
    }

    /// McNemar's two-sided test of no difference.
    var midP: Double { McNemar(firstOnly: Int(candidateOnly), secondOnly: Int(baselineOnly)).midP }
}
