import AssayStatistics

/// Entities drawn with replacement, as many as there are; without clusters every row is one.
///
/// - Definition: word j of the Philox block i of run r, keyed by (seed, `selftest`), times the entities, high half: the entity of draw
///   4i + j.
struct Resample {
    private static let stream: UInt64 = 0x7365_6C66_7465_7374

    /// How often each entity was drawn.
    private let times: [Int32]

    init(entities: Int, seed: UInt64, run: Int) {
        let random = CounterRandom(seed: seed, stream: Self.stream)
        var times = [Int32](repeating: 0, count: entities)
        for block in stride(from: 0, to: entities, by: 4) {
            let words = random.words(row: UInt64(block / 4), replicate: UInt64(run))
            for word in [words.0, words.1, words.2, words.3].prefix(entities - block) {
                times[Int(word.multipliedFullWidth(by: UInt64(entities)).high)] += 1
            }
        }
        self.times = times
    }

    /// The drawn rows of a stretch of rows, counted from its beginning, ascending and with repeats.
    ///
    /// - Parameter entities: the entity of each row of the stretch.
    func rows(of entities: some Collection<Int>) -> [Int32] {
        var drawn: [Int32] = []
        drawn.reserveCapacity(entities.count)
        for (row, entity) in entities.enumerated() {
            for _ in 0..<times[entity] { drawn.append(Int32(row)) }
        }
        return drawn
    }
}
