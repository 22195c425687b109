/// Cumulative true and false positives over the distinct scores, from the highest down.
///
/// The one sort that ROC AUC, average precision, their variances and every curve of a binary score stand on.
///
/// - Definition: entry i counts the rows that score at least `thresholds[i]`, as scikit-learn's `confusion_matrix_at_thresholds`.
/// - Shapes: the three arrays have one entry for each distinct score; ties share an entry, and so do 0 and −0.
/// - Units: rows, or sums of weights.
/// - Missing values: a NaN score has no rank; callers refuse it, here it is a broken precondition in debug builds.
///   Infinities are ordinary scores.
/// - State: 24 bytes for each distinct score; building it takes 16 to 32 bytes a row. Same rows, same bits; without weights
///   in any order.
public struct RankingCurve: Sendable, Hashable {
    /// The distinct scores, descending.
    public private(set) var thresholds: [Double]
    /// Weight of the positive rows that score at or above each threshold.
    public private(set) var truePositives: [Double]
    /// Weight of the negative rows that score at or above each threshold.
    public private(set) var falsePositives: [Double]
    /// Whether all rows count alike; variances are only defined then.
    public let isUnweighted: Bool

    /// Sorts the rows by score.
    ///
    /// - Shapes: parallel arrays, one entry a row; weights are finite and never negative.
    public init(scores: [Double], positives: [Bool], weights: [Double]? = nil) {
        precondition(scores.count == positives.count, "one class for each score")
        precondition(weights.map { $0.count == scores.count } ?? true, "one weight for each score")
        assert(!scores.contains { $0.isNaN }, "callers refuse NaN scores")
        (thresholds, truePositives, falsePositives, isUnweighted) = ([], [], [], weights == nil)
        thresholds.reserveCapacity(scores.count)
        truePositives.reserveCapacity(scores.count)
        falsePositives.reserveCapacity(scores.count)
        if let weights {
            accumulate(scores, positives, weights)
        } else {
            accumulate(scores, positives)
        }
    }

    /// A curve without scores, from its steps.
    ///
    /// - Shapes: parallel arrays that never fall; a step may add nothing. `thresholds` counts the steps down to 0.
    public init(truePositives: [Double], falsePositives: [Double], isUnweighted: Bool) {
        precondition(truePositives.count == falsePositives.count, "an entry for each step")
        (self.truePositives, self.falsePositives, self.isUnweighted) = (truePositives, falsePositives, isUnweighted)
        thresholds = truePositives.indices.reversed().map(Double.init)
    }

    /// Positive weight in all.
    public var positiveWeight: Double { truePositives.last ?? 0 }
    /// Negative weight in all.
    public var negativeWeight: Double { falsePositives.last ?? 0 }

    private mutating func accumulate(_ scores: [Double], _ positives: [Bool]) {
        let rows = SortedRows(scores: scores, payloadBits: 1) { positives[$0] ? 1 : 0 }
        var (trues, seen) = (0, 0)
        rows.forEach {
            trues &+= Int(truncatingIfNeeded: $0)
            seen &+= 1
        } endOfTie: {
            append($0, Double(trues), Double(seen - trues))
        }
    }

    private mutating func accumulate(_ scores: [Double], _ positives: [Bool], _ weights: [Double]) {
        let rows = SortedRows(scores: scores, payloadBits: SortedRows.bits(forRows: scores.count)) { UInt64($0) }
        var (trues, falses) = (RunningSum(), RunningSum())
        rows.forEach {
            let row = Int($0)
            if positives[row] { trues.add(weights[row]) } else { falses.add(weights[row]) }
        } endOfTie: {
            append($0, trues.value, falses.value)
        }
    }

    private mutating func append(_ image: UInt64, _ trues: Double, _ falses: Double) {
        thresholds.append(ScoreImage.score(image))
        truePositives.append(trues)
        falsePositives.append(falses)
    }
}

/// A running sum with its rounding error carried along by two-sum, for sums that are read after every term.
private struct RunningSum {
    private var sum = 0.0
    private var error = 0.0

    var value: Double { sum + error }

    mutating func add(_ term: Double) {
        let next = sum + term
        let shadow = next - sum
        error += (sum - (next - shadow)) + (term - shadow)
        sum = next
    }
}
