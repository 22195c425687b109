import AssayCheckKit
import AssayCore
import AssayTabular

/// Counts rows whose output stops being an answer when one input is put under stress.
///
/// - Definition: an answer has only finite scores, a class where the model names one, and scores in 0...1 where the row as it is has such.
/// - State: counts, and two counts an input.
struct StressFold: Fold {
    let kind: StressKind

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(prediction: true, model: true) }

    struct State: FoldState {
        var share = ShareState()
        /// Rows that fail, by input.
        var failures: [String: Int] = [:]
        /// Inputs whose change the model refuses, with its words.
        var refused: [String: String] = [:]

        mutating func merge(_ later: State) {
            share.merge(later.share)
            failures.merge(later.failures, uniquingKeysWith: +)
            refused.merge(later.refused) { min($0, $1) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let own = try observation.rawPrediction()
        var (isAffected, fails) = (Array(repeating: false, count: own.rows), Array(repeating: false, count: own.rows))
        var seen = State()
        for input in try observation.askedModel().inputs.inputs {
            var failing = Array(repeating: false, count: own.rows)
            for stress in kind.kinds {
                guard let varied = try Self.varied(observation, Stress(column: input.column, kind: stress), &seen) else { continue }
                seen.share.isRead = true
                let other = try varied.observation.rawPrediction()
                for row in failing.indices where varied.affected[row] {
                    isAffected[row] = true
                    if !Self.isAnswer(other, row, like: own) { failing[row] = true }
                }
            }
            var count = 0
            rows.forEach { if failing[$0], own.isDefined($0) { count += 1 } }
            if count > 0 { seen.failures[input.column] = count }
            for row in fails.indices where failing[row] { fails[row] = true }
        }
        let weights = try observation.weights()
        rows.forEach { row in
            guard isAffected[row] else { return }
            guard own.isDefined(row) else { return seen.share.unanswered += 1 }
            seen.share.add(weight: weights?[row], holds: fails[row], row: observation.tableRow(row))
        }
        state.merge(seen)
    }

    /// Nil where the model refuses the change, which is an honest answer too.
    private static func varied(
        _ observation: Observation, _ stress: Stress, _ state: inout State
    ) throws(Diagnostic) -> VariedObservation? {
        do throws(Diagnostic) {
            return try observation.varied(by: stress)
        } catch {
            guard error.code == .refusedChange else { throw error }
            state.refused[stress.column] = error.details.first ?? error.message
            return nil
        }
    }

    private static func isAnswer(_ other: Prediction, _ row: Int, like own: Prediction) -> Bool {
        guard other.isDefined(row) else { return false }
        return !own.isShare(row) || other.isShare(row)
    }
}

extension Prediction {
    /// Whether every score of a row lies in 0...1, up to the rounding of 32-bit floats.
    fileprivate func isShare(_ row: Int) -> Bool {
        scores[(row * columns)..<((row + 1) * columns)].allSatisfy { $0 >= -1e-6 && $0 <= 1 + 1e-6 }
    }
}
