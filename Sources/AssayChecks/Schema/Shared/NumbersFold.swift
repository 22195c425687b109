import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// Keeps the numbers of a column, for quantiles and what is built on them.
///
/// - Missing values: nulls and NaN are counted apart; infinities are numbers.
/// - State: 16 bytes a row, exact.
struct NumbersFold: Fold {
    let column: String

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        var values: [Double] = []
        var rows: [Int] = []
        var missing = 0

        mutating func merge(_ later: State) {
            values.append(contentsOf: later.values)
            rows.append(contentsOf: later.rows)
            missing += later.missing
        }
    }

    struct Result: Sendable {
        /// In the order of the rows.
        var values: [Double]
        /// The number of each row, counted from 1.
        var rows: [Int]
        var sorted: [Double]
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let numbers = try observation.column(column).doubles
        rows.forEach { row in
            guard !numbers[row].isNaN else {
                state.missing += 1
                return
            }
            state.values.append(numbers[row])
            state.rows.append(observation.tableRow(row))
        }
    }

    func finish(_ state: State) throws(Diagnostic) -> Result {
        Result(values: state.values, rows: state.rows, sorted: NumberSort.ascending(state.values))
    }
}

extension NumbersFold.Result {
    /// The rows whose number satisfies the condition.
    func flagged(_ condition: (Double) -> Bool) -> FlaggedRows {
        var found = FlaggedRows()
        for (value, row) in zip(values, rows) { found.add(row: row, isFlagged: condition(value)) }
        return found
    }
}
