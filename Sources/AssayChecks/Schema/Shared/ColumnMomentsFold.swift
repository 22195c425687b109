import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// Count, sums, smallest and largest of a column's numbers, weighted where the manifest names weights.
///
/// - Missing values: nulls and NaN are left out; infinities count in `lowest` and `highest` and are refused by sums.
/// - State: constant; sums are exact, so that no order of rows changes a bit.
struct ColumnMomentsFold: Fold {
    let column: String

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        /// Numbers, whatever their weight.
        var rows = 0
        var moments = ExactMoments()
        /// The sum without weights, where the table has some.
        fileprivate var unweighted: ExactSum?
        /// The sum without weights.
        var sum: ExactSum { unweighted ?? moments.sum }
        var lowest = Double.infinity
        var highest = -Double.infinity
        /// The first row with an infinite number.
        var infinite = FirstRows()

        mutating func merge(_ later: State) {
            rows += later.rows
            moments.merge(later.moments)
            if let other = later.unweighted {
                var total = unweighted ?? ExactSum()
                total.merge(other)
                unweighted = total
            }
            (lowest, highest) = (min(lowest, later.lowest), max(highest, later.highest))
            infinite.merge(later.infinite)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let numbers = try observation.doubles(column)
        let weights = try observation.weights()
        var finite: [Double] = []
        finite.reserveCapacity(rows.count)
        var sum = weights.map { _ in ExactSum() }
        rows.forEach { row in
            let number = numbers[row]
            guard !number.isNaN else { return }
            state.rows += 1
            (state.lowest, state.highest) = (min(state.lowest, number), max(state.highest, number))
            guard number.isFinite else { return state.infinite.add(observation.tableRow(row)) }
            sum?.add(number)
            if let weights { state.moments.add(number, weight: weights[row]) } else { finite.append(number) }
        }
        state.moments.add(finite)
        state.unweighted = sum
    }
}

extension ColumnMomentsFold.State {
    /// - Throws: DT160 where a number is infinite.
    func finite(_ column: String) throws(Diagnostic) -> Self {
        guard let row = infinite.numbers.first else { return self }
        throw Diagnostic(
            .infiniteColumn, "column `\(column)` holds an infinite number", in: "row \(row)",
            help: "no sum of an infinite number is finite: fix the row, or leave the value empty")
    }
}

extension DiagnosticCode {
    /// A column whose sum, mean or spread is asked for holds an infinite number.
    public static let infiniteColumn: DiagnosticCode = "DT160"
}
