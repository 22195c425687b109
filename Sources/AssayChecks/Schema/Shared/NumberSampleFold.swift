import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// A seeded sample of rows over columns of numbers.
///
/// - Missing values: rows with a null, NaN or infinite number are left out.
/// - State: at most 2,000 rows once merged, whatever the cuts.
struct NumberSampleFold: Fold {
    static let size = 2_000

    let columns: [String]
    let seed: UInt64

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns)) }

    struct State: FoldState {
        fileprivate var sample = SeededSample<[Double]>()

        /// Once finished in the order of their values, so that no order of the table matters.
        var rows: [SeededSample<[Double]>.Row] { sample.rows }
        var seen: Int { sample.seen }
        var missing: Int { sample.missing }
        var width: Int { rows.first?.value.count ?? 0 }

        mutating func merge(_ later: State) { sample.merge(later.sample, size: NumberSampleFold.size) }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        var numbers: [[Double]] = []
        for name in columns {
            let column = try observation.column(name)
            if ColumnKind.number.isMeant(by: column.type) { numbers.append(try observation.doubles(name)) }
        }
        var isComplete = [Bool](repeating: !numbers.isEmpty, count: observation.rowCount)
        for column in numbers { for row in isComplete.indices where !column[row].isFinite { isComplete[row] = false } }
        let random = CounterRandom(seed: seed, stream: 0x6C6F66)
        rows.forEach { row in
            guard isComplete[row] else { return state.sample.miss() }
            state.sample.add(row: observation.tableRow(row), random: random, size: Self.size) { numbers.map { $0[row] } }
        }
    }

    func finish(_ state: State) throws(Diagnostic) -> State {
        var state = state
        state.sample.prune(to: Self.size)
        state.sample.sort { $0.value.lexicographicallyPrecedes($1.value) || ($0.value == $1.value && $0.number < $1.number) }
        return state
    }
}
