import AssayStatistics
import Testing

/// `random.json`: NumPy's Philox and the Poisson law in 180 bits.
struct RandomOracle: Decodable, Sendable {
    struct Block: Decodable, Sendable {
        let seed, stream, row, replicate: String
        let words: [String]
        let uniforms: [Hex]
    }
    let philox: [Block]
    let poisson1: [String]

    static let shared = try? Oracle.read("random.json", as: RandomOracle.self)
}

@Suite struct CounterRandomTests {
    @Test func `the cases were read`() { #expect(RandomOracle.shared?.philox.count == 4) }

    @Test(arguments: RandomOracle.shared?.philox ?? []) func `has the bits of NumPy's Philox`(_ block: RandomOracle.Block) throws {
        let number = { (text: String) in try #require(UInt64(text)) }
        let random = CounterRandom(seed: try number(block.seed), stream: try number(block.stream))
        let words = random.words(row: try number(block.row), replicate: try number(block.replicate))
        let found = [words.0, words.1, words.2, words.3]
        #expect(found == (try block.words.map(number)))
        #expect(found.map(CounterRandom.uniform) == block.uniforms.values)
    }

    @Test func `a sequence walks the rows`() {
        let random = CounterRandom(seed: 42, stream: 7)
        var sequence = random.sequence(replicate: 3)
        let (first, second) = (random.words(row: 0, replicate: 3), random.words(row: 1, replicate: 3))
        let found = (0..<6).map { _ in sequence.next() }
        #expect(found == [first.0, first.1, first.2, first.3, second.0, second.1])
    }

    @Test func `Poisson numbers change where the law says`() throws {
        let thresholds = try #require(RandomOracle.shared?.poisson1).compactMap(UInt64.init)
        #expect(thresholds.count == 19)
        for (count, threshold) in thresholds.enumerated() {
            // Within what 53 bits of the tail can place, at least 2,048 of 2^64.
            #expect(CounterRandom.poisson1(threshold - 4_096) <= count)
            #expect(CounterRandom.poisson1(threshold &+ 4_096 > threshold ? threshold + 4_096 : .max) > count)
        }
        #expect(CounterRandom.poisson1(0) == 0)
        #expect(CounterRandom.poisson1(.max) >= 19)
    }

    @Test(arguments: [(1, 0.3), (10, 0.5), (40, 0.02), (1_000, 0.9), (100_000, 0.001)])
    func `binomial numbers have the law's mean and variance`(_ trials: Int, _ probability: Double) {
        let random = CounterRandom(seed: 5, stream: UInt64(trials))
        var moments = Moments()
        for row in 0..<20_000 {
            let drawn = CounterRandom.binomial(random.words(row: UInt64(row)).0, trials: trials, probability: probability)
            moments.add(Double(drawn))
        }
        let (mean, variance) = (Double(trials) * probability, Double(trials) * probability * (1 - probability))
        #expect(abs(moments.mean - mean) < 4 * (variance / 20_000).squareRoot())
        #expect(agree(moments.variance(), variance, relative: 0.06))
    }

    @Test func `an even grid of words gives the binomial law`() {
        var counts = [Int](repeating: 0, count: 11)
        let cells = 1 << 16
        for cell in 0..<cells {
            let word = UInt64(cell) << 48 | 1 << 47
            counts[CounterRandom.binomial(word, trials: 10, probability: 0.3)] += 1
        }
        for (k, count) in counts.enumerated() {
            #expect(abs(Double(count) / Double(cells) - Binomial(trials: 10, probability: 0.3).mass(k)) < 2 / Double(cells))
        }
    }

    @Test func `binomial numbers at the ends`() {
        #expect(CounterRandom.binomial(.max, trials: 0, probability: 0.5) == 0)
        #expect(CounterRandom.binomial(.max, trials: 9, probability: 0) == 0)
        #expect(CounterRandom.binomial(0, trials: 9, probability: 1) == 9)
        #expect((0...9).contains(CounterRandom.binomial(.max, trials: 9, probability: 0.5)))
    }

    @Test func `normal numbers are finite, symmetric and spread by one`() {
        #expect(CounterRandom.normal(0).isFinite)
        #expect(CounterRandom.normal(.max) == -CounterRandom.normal(0))
        var moments = Moments()
        let random = CounterRandom(seed: 1, stream: 1)
        for row in 0..<20_000 { moments.add(CounterRandom.normal(random.words(row: UInt64(row)).1)) }
        #expect(abs(moments.mean) < 4 / 20_000.0.squareRoot())
        #expect(agree(moments.variance(), 1, relative: 0.04))
    }
}
