import AssayCheckKit
import AssayCore

/// Counts rows whose true class is among the k classes with the highest scores.
///
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts and exact weight sums.
struct TopKFold: Fold {
    let count: Int

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct State: FoldState {
        var hits = WeightTotal()
        var all = WeightTotal()

        mutating func merge(_ later: State) {
            hits.merge(later.hits)
            all.merge(later.all)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let output = try observation.classScores()
        let (truths, weights) = (try observation.trueColumns(of: output), try observation.weights())
        var seen = State()
        rows.forEach { row in
            guard truths[row] >= 0 else { return }
            let isHit =
                Self.place(of: truths[row], in: output.scores[(row * output.columns)..<((row + 1) * output.columns)]) < count
            if let weights {
                seen.all.add(weight: weights[row])
                if isHit { seen.hits.add(weight: weights[row]) }
            } else {
                seen.all.merge(WeightTotal(rows: 1))
                if isHit { seen.hits.merge(WeightTotal(rows: 1)) }
            }
        }
        state.merge(seen)
    }

    /// How many classes stand before it; of equal scores the later class stands first, as in scikit-learn.
    private static func place(of truth: Int, in scores: ArraySlice<Double>) -> Int {
        let own = scores[scores.startIndex + truth]
        return scores.enumerated().count { $0.element > own || ($0.element == own && $0.offset > truth) }
    }
}
