import AssayCore
import AssayStatistics
import Foundation
import Testing

/// Binomial numbers at a position, by inversion and by rejection, against the law itself.
@Suite struct BinomialDrawTests {
    private static let draws = 40_000

    @Test(arguments: [
        (1, 0.3), (9, 0.5), (25, 0.5), (40, 0.98), (200, 0.06), (1_000, 0.9), (1_000_000, 0.25), (1_000_000, 1e-6),
        (1_000_000_000, 0.999),
    ])
    func `drawn numbers follow the law`(_ trials: Int, _ probability: Double) {
        let random = CounterRandom(seed: 11, stream: 5)
        let drawn = (0..<Self.draws).map {
            random.binomial(row: 3, replicate: UInt64($0), trials: trials, probability: probability)
        }.sorted()
        #expect(drawn.allSatisfy { (0...trials).contains($0) })
        let law = Binomial(trials: trials, probability: probability)
        var distance = 0.0
        for (place, number) in drawn.enumerated() where place + 1 == drawn.count || drawn[place + 1] > number {
            distance = max(distance, abs(Double(place + 1) / Double(Self.draws) - law.cdf(number)))
        }
        // Kolmogorov's distance exceeds this once in ten thousand tables.
        #expect(distance < 2.23 / Double(Self.draws).squareRoot())
    }

    @Test func `positions and replicates are drawn apart, and the same again`() {
        let random = CounterRandom(seed: 11, stream: 5)
        let draw = { (row: UInt64, replicate: UInt64) in
            random.binomial(row: row, replicate: replicate, trials: 1_000_000, probability: 0.4)
        }
        #expect(draw(1, 2) == draw(1, 2))
        #expect(Set((0..<50).map { draw($0, 2) } + (3..<50).map { draw(1, $0) }).count > 90)
    }

    @Test func `the ends`() {
        let random = CounterRandom(seed: 1, stream: 1)
        #expect(random.binomial(row: 0, replicate: 0, trials: 0, probability: 0.5) == 0)
        #expect(random.binomial(row: 0, replicate: 0, trials: 1_000, probability: 0) == 0)
        #expect(random.binomial(row: 0, replicate: 0, trials: 1_000, probability: 1) == 1_000)
    }
}

/// Efron's BCa interval on replicates whose answer is known.
@Suite struct AcceleratedBootstrapTests {
    private let even = (0...1_000).map { Double($0) / 1_000 }

    @Test func `without bias and acceleration it is the percentile interval`() throws {
        let found = try #require(
            AcceleratedBootstrap.interval(sorted: even, estimate: 0.5, acceleration: 0, confidence: 0.9))
        #expect(abs(found.lower - 0.05) < 1e-9 && abs(found.upper - 0.95) < 1e-9 && found.method == "bootstrap")
    }

    @Test func `bias moves both ends by the formula`() throws {
        let found = try #require(
            AcceleratedBootstrap.interval(sorted: even, estimate: 0.4, acceleration: 0.05, confidence: 0.9))
        let shift = Normal.quantile((400.0 + 401) / 2 / 1_001), z = Normal.quantile(0.95)
        let end = { (z: Double) in Normal.cdf(shift + (shift + z) / (1 - 0.05 * (shift + z))) }
        #expect(abs(found.lower - end(-z)) < 1e-9 && abs(found.upper - end(z)) < 1e-9)
    }

    @Test(arguments: [[], [0.5], [0.5, 0.5, 0.5], [0.6, 0.7], [0.1, 0.2]])
    func `replicates that do not spread around the estimate prove nothing`(_ replicates: [Double]) {
        #expect(AcceleratedBootstrap.interval(sorted: replicates, estimate: 0.5, acceleration: 0, confidence: 0.95) == nil)
    }

    @Test func `the acceleration of a mean is its skewness over six root n`() throws {
        // Ninety rows of 0 and ten of 1: skewness (1 − 2p) / √(p q).
        let found = try #require(AcceleratedBootstrap.acceleration(rows: [90, 10], influences: [-0.1, 0.9]))
        #expect(abs(found - 0.8 / (0.1 * 0.9).squareRoot() / 6 / 10) < 1e-12)
        #expect(AcceleratedBootstrap.acceleration(rows: [5], influences: [0]) == nil)
    }
}
