import AssayCheckKit
import AssayCore
import AssayTabular

/// Counts rows whose decision is not the label.
///
/// - State: counts and a few row numbers, exact.
struct FunctionalityFold: Fold {
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    typealias State = ShareState

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let decided = try observation.definedDecisions()
        try observation.refuseDecisionsOnLogits()
        let isBinary = observation.frame.task == .binary
        let expected =
            isBinary ? try observation.binaryLabels().map(Int32.init) : try observation.labels().renamed(as: decided.values)
        var seen = State()
        seen.isRead = true
        rows.forEach { row in
            guard expected[row] >= 0 else { return seen.unanswered += 1 }
            if decided.codes[row] < 0 { seen.undefined += 1 }
            seen.add(weight: nil, holds: decided.codes[row] != expected[row], row: observation.tableRow(row))
        }
        state.merge(seen)
    }
}
