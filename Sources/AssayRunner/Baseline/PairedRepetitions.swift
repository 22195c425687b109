import AssayCheckKit
import AssayCore
import AssayStatistics

/// How sure the ratio and the difference of two repeated measurements are, taken in turn on one machine.
///
/// - Definition: percentile interval over 999 draws of as many pairs of neighbouring blocks with replacement; both models get the same
///   blocks, so what disturbs a pair disturbs both sides of it.
/// - Missing values: nil for fewer than five pairs, and where a value is undefined or not above 0.
struct PairedRepetitions {
    let measure: any RepeatedMeasure
    let candidate: [[Double]]
    let baseline: [[Double]]
    let seed: UInt64

    private static let draws = 999
    /// Keys the generator; no other use has this stream.
    private static let stream: UInt64 = 0x7061_6972

    func intervals() -> (ratio: Interval, difference: Interval)? {
        let pairs = min(candidate.count, baseline.count)
        guard measure.hasRatioInterval, pairs >= 5 else { return nil }
        let random = CounterRandom(seed: seed, stream: Self.stream)
        var (ratios, differences): ([Double], [Double]) = ([], [])
        for draw in 0..<Self.draws {
            var numbers = random.sequence(replicate: UInt64(draw))
            let chosen = (0..<pairs).map { _ in Int.random(in: 0..<pairs, using: &numbers) }
            guard let one = measure.value(of: chosen.flatMap { candidate[$0] }),
                let other = measure.value(of: chosen.flatMap { baseline[$0] }), other > 0
            else { return nil }
            ratios.append(one / other)
            differences.append(one - other)
        }
        guard let ratio = interval(ratios), let difference = interval(differences) else { return nil }
        return (ratio, difference)
    }

    private func interval(_ draws: [Double]) -> Interval? {
        let sorted = draws.sorted()
        let tail = (1 - measure.confidence) / 2
        guard let lower = Quantile.linear(sorted, tail), let upper = Quantile.linear(sorted, 1 - tail) else { return nil }
        return Interval(lower: lower, upper: upper, confidence: measure.confidence, method: "paired_blocks")
    }
}
