import AssayCheckKit
import AssayCore
import AssayTabular

/// Counts rows whose score moves the wrong way along some variations, each compared with the one before it.
///
/// - State: counts, exact.
struct DirectionFold<Change: Variation>: Fold {
    /// In the order in which the column rises.
    let steps: [Change]
    /// Whether the row as it is comes before the first step.
    let startsAtRow: Bool
    let rule: ScoreRule
    let column: String

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [column], prediction: true, model: true) }

    typealias State = ShareState

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let own = try observation.rawScores()
        var path = Path(previous: startsAtRow ? own : nil, count: own.count)
        var isRead = false
        for step in steps {
            let varied = try observation.varied(by: step)
            isRead = isRead || varied.observation !== observation
            path.add(try varied.observation.rawScores(), affected: varied.affected, rule)
        }
        let weights = try observation.weights()
        var seen = State()
        seen.isRead = isRead
        rows.forEach { row in
            guard path.isAffected[row] else { return }
            guard own[row].isFinite else { return seen.unanswered += 1 }
            if path.isUndefined[row] { seen.undefined += 1 }
            seen.add(
                weight: weights?[row], holds: path.isBroken[row] || path.isUndefined[row], row: observation.tableRow(row))
        }
        state.merge(seen)
    }

    /// The scores of the rows, step by step.
    private struct Path {
        var previous: [Double]?
        var isAffected: [Bool]
        var isBroken: [Bool]
        var isUndefined: [Bool]

        init(previous: [Double]?, count: Int) {
            self.previous = previous
            isAffected = Array(repeating: false, count: count)
            (isBroken, isUndefined) = (isAffected, isAffected)
        }

        mutating func add(_ scores: [Double], affected: [Bool], _ rule: ScoreRule) {
            for row in scores.indices where affected[row] {
                isAffected[row] = true
                if !scores[row].isFinite { isUndefined[row] = true }
                if let previous, rule.isBroken(from: previous[row], to: scores[row]) { isBroken[row] = true }
            }
            previous = scores
        }
    }
}
