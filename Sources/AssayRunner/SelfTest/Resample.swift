import AssayStatistics

/// Rows drawn with replacement, as many as there are.
///
/// - Definition: word j of the Philox block i of run r, keyed by (seed, `selftest`), times the rows, high half: the row of draw 4i + j.
struct Resample {
    private static let stream: UInt64 = 0x7365_6C66_7465_7374

    /// How often each row was drawn.
    private let times: [Int32]

    init(rows: Int, seed: UInt64, run: Int) {
        let random = CounterRandom(seed: seed, stream: Self.stream)
        var times = [Int32](repeating: 0, count: rows)
        for block in stride(from: 0, to: rows, by: 4) {
            let words = random.words(row: UInt64(block / 4), replicate: UInt64(run))
            for word in [words.0, words.1, words.2, words.3].prefix(rows - block) {
                times[Int(word.multipliedFullWidth(by: UInt64(rows)).high)] += 1
            }
        }
        self.times = times
    }

    /// The drawn rows of a stretch of the table, counted from its beginning, ascending and with repeats.
    func rows(in stretch: Range<Int>) -> [Int32] {
        var drawn: [Int32] = []
        drawn.reserveCapacity(stretch.count)
        for row in stretch {
            for _ in 0..<times[row] { drawn.append(Int32(row - stretch.lowerBound)) }
        }
        return drawn
    }
}
