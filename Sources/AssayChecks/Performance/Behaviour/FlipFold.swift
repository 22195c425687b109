import AssayCheckKit
import AssayCore
import AssayTabular

/// Counts rows whose decision any of some variations changes.
///
/// - Definition: a row is in scope when a variation changes it and the model decides the row as it is. It flips when a changed row gets
///   another class, or none.
/// - State: counts, exact.
struct FlipFold<Change: Variation>: Fold {
    let variations: [Change]
    /// Columns that the variations read, whether or not the model does.
    var columns: Set<String> = []

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: columns, prediction: true, model: true) }

    typealias State = ShareState

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let own = try observation.definedDecisions()
        try observation.refuseDecisionsOnLogits()
        var isRead = false
        var outcome = [RowOutcome](repeating: RowOutcome(), count: observation.rowCount)
        for variation in variations {
            let varied = try observation.varied(by: variation)
            isRead = isRead || varied.observation !== observation
            let other = try varied.observation.definedDecisions().renamed(as: own.values)
            for row in outcome.indices where varied.affected[row] {
                outcome[row].isAffected = true
                if other[row] != own.codes[row] { outcome[row].flips = true }
                if other[row] < 0 { outcome[row].isUndefined = true }
            }
        }
        let weights = try observation.weights()
        let (isBinary, positive) = (observation.frame.task == .binary, TaskFrame.canonical(observation.frame.positive))
        var seen = State()
        seen.isRead = isRead
        rows.forEach { row in
            guard outcome[row].isAffected else { return }
            guard own.codes[row] >= 0 else { return seen.unanswered += 1 }
            if outcome[row].isUndefined { seen.undefined += 1 }
            if outcome[row].flips, !outcome[row].isUndefined, isBinary, own.values[Int(own.codes[row])] != positive {
                seen.gained += 1
            }
            seen.add(weight: weights?[row], holds: outcome[row].flips, row: observation.tableRow(row))
        }
        state.merge(seen)
    }
}

/// What the variations did to one row.
private struct RowOutcome {
    var isAffected = false
    var flips = false
    var isUndefined = false
}

extension Categories {
    /// The codes under another numbering of the class names; a class that it does not have gets a number of its own.
    func renamed(as names: [String]) -> [Int32] {
        let numbers = Dictionary(names.enumerated().map { ($1, Int32($0)) }) { first, _ in first }
        let map = values.enumerated().map { numbers[$1] ?? Int32(names.count + $0) }
        return codes.map { $0 < 0 ? -1 : map[Int($0)] }
    }
}

extension Observation {
    /// Refuses a threshold on numbers that are no probabilities, as every measure of decisions does.
    ///
    /// - Throws: MD105.
    func refuseDecisionsOnLogits() throws(Diagnostic) {
        guard frame.task == .binary, try rawPrediction().columns > 0 else { return }
        try refuseNonProbabilities(try rawScores().filter(\.isFinite))
    }
}
