import AssayCheckKit
import AssayStatistics

/// A sample of rows: those with the smallest random words, which depend on the seed and the row's number alone.
///
/// - State: at most `size` rows once pruned, whatever the cuts; merging is exact.
struct SeededSample<Value: Sendable>: Sendable {
    struct Row: Sendable {
        var word: UInt64
        var number: Int
        var value: Value
    }

    private(set) var rows: [Row] = []
    /// Rows that could have been drawn, and rows that were left out because something is missing in them.
    private(set) var seen = 0
    private(set) var missing = 0

    mutating func add(_ value: Value?, row number: Int, random: CounterRandom, size: Int) {
        guard let value else {
            missing += 1
            return
        }
        seen += 1
        rows.append(Row(word: random.words(row: UInt64(number)).0, number: number, value: value))
        if rows.count > 2 * size { prune(to: size) }
    }

    mutating func merge(_ later: Self, size: Int) {
        rows += later.rows
        (seen, missing) = (seen + later.seen, missing + later.missing)
        if rows.count > 2 * size { prune(to: size) }
    }

    mutating func prune(to size: Int) {
        guard rows.count > size else { return }
        rows.sort { ($0.word, $0.number) < ($1.word, $1.number) }
        rows.removeLast(rows.count - size)
    }

    mutating func sort(by isBefore: (Row, Row) -> Bool) { rows.sort(by: isBefore) }
}
