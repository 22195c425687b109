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

        /// Random words above it are not among the smallest any more.
        private var limit = UInt64.max

        var width: Int { rows.first?.values.count ?? 0 }

        /// Counts a complete row, and keeps it where its word is small enough.
        fileprivate mutating func add(word: UInt64, number: Int, _ values: () -> [Double]) {
            seen += 1
            guard word <= limit else { return }
            rows.append(Row(word: word, number: number, values: values()))
            if rows.count > 2 * NumberSampleFold.size { prune() }
        }

        mutating func merge(_ later: State) {
            rows += later.rows
            limit = min(limit, later.limit)
            (seen, missing) = (seen + later.seen, missing + later.missing)
            if rows.count > 2 * NumberSampleFold.size { prune() }
        }

        fileprivate mutating func prune() {
            guard rows.count > NumberSampleFold.size else { return }
            rows.sort { ($0.word, $0.number) < ($1.word, $1.number) }
            rows.removeLast(rows.count - NumberSampleFold.size)
            limit = rows[NumberSampleFold.size - 1].word
        }
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
            guard isComplete[row] else { return state.missing += 1 }
            let number = observation.tableRow(row)
            state.add(word: random.words(row: UInt64(number)).0, number: number) { numbers.map { $0[row] } }
        }
    }

    func finish(_ state: State) throws(Diagnostic) -> State {
        var state = state
        state.prune()
        state.rows.sort { $0.values.lexicographicallyPrecedes($1.values) || ($0.values == $1.values && $0.number < $1.number) }
        return state
    }
}
