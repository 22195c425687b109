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

    /// Random words above it are not among the smallest any more.
    private var limit = UInt64.max

    /// Counts a row in which something is missing.
    mutating func miss() { missing += 1 }

    mutating func add(_ value: Value?, row number: Int, random: CounterRandom, size: Int) {
        guard let value else { return miss() }
        add(row: number, random: random, size: size) { value }
    }

    /// The same for a complete row whose value is made only where it may be kept.
    mutating func add(row number: Int, random: CounterRandom, size: Int, _ value: () -> Value) {
        seen += 1
        let word = random.words(row: UInt64(number)).0
        guard word <= limit else { return }
        rows.append(Row(word: word, number: number, value: value()))
        if rows.count > 2 * size { prune(to: size) }
    }

    mutating func merge(_ later: Self, size: Int) {
        rows += later.rows
        limit = min(limit, later.limit)
        (seen, missing) = (seen + later.seen, missing + later.missing)
        if rows.count > 2 * size { prune(to: size) }
    }

    mutating func prune(to size: Int) {
        guard rows.count > size else { return }
        rows.sort { ($0.word, $0.number) < ($1.word, $1.number) }
        rows.removeLast(rows.count - size)
        limit = rows.last?.word ?? limit
    }

    mutating func sort(by isBefore: (Row, Row) -> Bool) { rows.sort(by: isBefore) }
}
