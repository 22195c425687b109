import AssayCheckKit
import AssayCore

/// Keeps the scores of every class and the true class of each row.
///
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row and class, exact; appended in row order.
struct ClassScoreFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct State: FoldState {
        var classes: [String] = []
        /// One array a class.
        var scores: [[Double]] = []
        /// Places in `classes`.
        var truths: [Int] = []
        /// Empty where every weight is one.
        var weights: [Double] = []

        mutating func merge(_ later: State) {
            guard !later.classes.isEmpty else { return }
            if classes.isEmpty { (classes, scores) = (later.classes, later.classes.map { _ in [] }) }
            for index in scores.indices { scores[index].append(contentsOf: later.scores[index]) }
            truths.append(contentsOf: later.truths)
            weights.append(contentsOf: later.weights)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let output = try observation.classScores()
        let (truths, weights) = (try observation.trueColumns(of: output), try observation.weights())
        var seen = State(classes: output.classNames.map(TaskFrame.canonical), scores: [], truths: [], weights: [])
        var chosen: [Int] = []
        rows.forEach { if truths[$0] >= 0 { chosen.append($0) } }
        seen.scores = (0..<output.columns).map { column in chosen.map { output.scores[$0 * output.columns + column] } }
        seen.truths = chosen.map { truths[$0] }
        seen.weights = weights.map { weights in chosen.map { weights[$0] } } ?? []
        state.merge(seen)
    }

    func finish(_ state: State) -> ClassRanking { ClassRanking(state) }
}
