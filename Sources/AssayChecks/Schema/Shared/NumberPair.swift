import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// Two columns of numbers, row by row.
struct NumberPair: Sendable, Hashable {
    let x: String
    let y: String

    func forEach(
        _ rows: RowSelection, of observation: Observation, _ body: (Double, Double, Int) -> Void
    ) throws(Diagnostic) {
        let (x, y) = (try observation.doubles(x), try observation.doubles(y))
        rows.forEach { row in
            if !x[row].isNaN, !y[row].isNaN { body(x[row], y[row], observation.tableRow(row)) }
        }
    }
}

/// Exact sums of two columns.
struct PairMomentsFold: Fold {
    let pair: NumberPair

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [pair.x, pair.y]) }

    struct State: FoldState {
        var moments = ExactCoMoments()
        var infinite = FirstRows()

        mutating func merge(_ later: State) {
            moments.merge(later.moments)
            infinite.merge(later.infinite)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        try pair.forEach(rows, of: observation) { x, y, row in
            if x.isFinite, y.isFinite { state.moments.add(x, y) } else { state.infinite.add(row) }
        }
    }

    func finish(_ state: State) throws(Diagnostic) -> State {
        guard let row = state.infinite.numbers.first else { return state }
        throw Diagnostic(
            .infiniteColumn, "column `\(pair.x)` or `\(pair.y)` holds an infinite number", in: "row \(row)",
            help: "fix the row, leave the value empty, or take the correlation of ranks: `spearman`")
    }
}

/// Keeps the numbers of two columns.
struct NumberPairsFold: Fold {
    let pair: NumberPair

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [pair.x, pair.y]) }

    struct State: FoldState {
        var x: [Double] = []
        var y: [Double] = []

        mutating func merge(_ later: State) {
            x.append(contentsOf: later.x)
            y.append(contentsOf: later.y)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        try pair.forEach(rows, of: observation) { x, y, _ in
            state.x.append(x)
            state.y.append(y)
        }
    }
}
