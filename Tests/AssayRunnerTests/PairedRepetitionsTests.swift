import AssayCheckKit
import AssayCore
import AssayStatistics
import Testing

@testable import AssayRunner

struct PairedRepetitionsTests {
    /// A median of what it is given.
    private struct Median: RepeatedMeasure {
        static let descriptor = MeasureDescriptor(
            "median", .performance, "A median.", unit: .seconds, range: 0...1, better: .lower, equals: "nothing")
        var confidence = 0.95
        var hasRatioInterval = true
        init(hasRatioInterval: Bool = true) { self.hasRatioInterval = hasRatioInterval }
        init(_ call: MeasureCall) {}
        func repetitions(_ context: any ProbeContext) -> [[Double]] { [] }
        func measure(_ context: any ProbeContext) -> Measurement { .undefined("nothing", rows: 0) }
        func value(of repetitions: [Double]) -> Double? { Quantile.linear(repetitions.sorted(), 0.5) }
    }

    /// Blocks of a machine that grows slower and faster, and noise within.
    private static func blocks(_ count: Int, factor: Double, noise: UInt64) -> [[Double]] {
        let random = CounterRandom(seed: noise, stream: 1)
        return (0..<count).map { block in
            let machine = 1 + 0.5 * Double(block % 7)
            return (0..<20).map { call in
                let words = random.words(row: UInt64(block), replicate: UInt64(call))
                return factor * machine * (1 + 0.05 * CounterRandom.uniform(words.0))
            }
        }
    }

    @Test(arguments: [1, 1.1, 2])
    func `what disturbs both models cancels in the ratio`(_ factor: Double) throws {
        let paired = PairedRepetitions(
            measure: Median(), candidate: Self.blocks(40, factor: factor, noise: 1), baseline: Self.blocks(40, factor: 1, noise: 2),
            seed: 1)
        let found = try #require(paired.intervals())
        #expect(found.ratio.lower <= factor && factor <= found.ratio.upper, "\(found.ratio)")
        #expect(found.ratio.upper - found.ratio.lower < 0.06 * factor)
        #expect(try #require(paired.intervals()).ratio == found.ratio)
    }

    @Test func `too few pairs, nothing, zeros and maxima have no interval`() {
        let few = Self.blocks(4, factor: 1, noise: 1)
        let many = Self.blocks(9, factor: 1, noise: 1)
        let zeros = many.map { $0.map { _ in 0.0 } }
        for (candidate, baseline) in [(few, few), ([], []), (many, few), (many, zeros), (many, many.map { _ in [] })] {
            let paired = PairedRepetitions(measure: Median(), candidate: candidate, baseline: baseline, seed: 1)
            #expect(paired.intervals() == nil)
        }
        #expect(
            PairedRepetitions(measure: Median(hasRatioInterval: false), candidate: many, baseline: many, seed: 1).intervals() == nil
        )
    }
}
