import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// A sample of rows over columns of numbers: those with the smallest random words, which depend on the seed and the row's number alone.
///
/// - Missing values: rows with a null, NaN or infinite number are left out.
/// - State: at most 2,000 rows once merged, whatever the cuts.
struct NumberSampleFold: Fold {
    static let size = 2_000

    let columns: [String]
    let seed: UInt64

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns)) }

    struct Row: Sendable {
        var word: UInt64
        var number: Int
        var values: [Double]
    }

    struct State: FoldState {
        /// Once finished in the order of their values, so that no order of the table matters.
        fileprivate(set) var rows: [Row] = []
        fileprivate(set) var seen = 0
        fileprivate(set) var missing = 0

        var width: Int { rows.first?.values.count ?? 0 }

        mutating func merge(_ later: State) {
            rows += later.rows
            (seen, missing) = (seen + later.seen, missing + later.missing)
            if rows.count > 2 * NumberSampleFold.size { prune() }
        }

        fileprivate mutating func prune() {
            guard rows.count > NumberSampleFold.size else { return }
            rows.sort { ($0.word, $0.number) < ($1.word, $1.number) }
            rows.removeLast(rows.count - NumberSampleFold.size)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        var numbers: [[Double]] = []
        for name in columns {
            let column = try observation.column(name)
            if ColumnKind.number.isMeant(by: column.type) { numbers.append(column.doubles) }
        }
        let random = CounterRandom(seed: seed, stream: 0x6C6F66)
        rows.forEach { row in
            let values = numbers.map { $0[row] }
            guard values.allSatisfy(\.isFinite), !values.isEmpty else {
                state.missing += 1
                return
            }
            state.seen += 1
            let number = observation.tableRow(row)
            state.rows.append(Row(word: random.words(row: UInt64(number)).0, number: number, values: values))
            if state.rows.count > 2 * Self.size { state.prune() }
        }
    }

    func finish(_ state: State) throws(Diagnostic) -> State {
        var state = state
        state.prune()
        state.rows.sort { $0.values.lexicographicallyPrecedes($1.values) || ($0.values == $1.values && $0.number < $1.number) }
        return state
    }
}
