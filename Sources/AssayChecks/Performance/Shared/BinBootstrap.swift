import AssayCore
import AssayStatistics

/// Resamples what bins hold instead of their rows: the normal law that a bootstrap over rows tends to.
///
/// - Definition: in each replicate a bin's positive weight moves by its standard error times a standard normal number keyed by
///   seed, replicate and bin; the interval is the basic one, 2 value − the quantiles of the replicates, which takes off the
///   upward bias that sums of absolute gaps have. It is cut to the range and stretched to hold the value.
/// - Units: 2,000 replicates; the cost is that of as many random numbers a bin, whatever the rows.
/// - Source: Davison and Hinkley 1997, Bootstrap Methods and their Application, 2.3 and 5.2.
struct BinBootstrap: Sendable {
    static let replicates = 2_000

    private let random: CounterRandom
    private let confidence: Double

    init(seed: UInt64, confidence: Double) {
        random = CounterRandom(seed: seed, stream: 0x6361_6C69_6272_6174)
        self.confidence = confidence
    }

    /// The interval of a function of the bins, stretched to hold `value` where that is another estimate of the same.
    func interval(
        of bins: [CalibrationBin], function: ([CalibrationBin]) -> Double, holding value: Double, within range: ClosedRange<Double>
    ) -> Interval? {
        guard bins.contains(where: { $0.gapVariance > 0 }), bins.reduce(0, { $0 + $1.effectiveCount }) > 1 else { return nil }
        let found = function(bins)
        let replicates = (0..<Self.replicates).map { function(moved(bins, replicate: UInt64($0))) }.sorted()
        let tail = (1 - confidence) / 2
        guard let low = Quantile.linear(replicates, tail), let high = Quantile.linear(replicates, 1 - tail) else { return nil }
        return Interval(
            lower: min(value, max(range.lowerBound, 2 * found - high)), upper: max(value, min(range.upperBound, 2 * found - low)),
            confidence: confidence, method: "bin_bootstrap")
    }

    private func moved(_ bins: [CalibrationBin], replicate: UInt64) -> [CalibrationBin] {
        bins.enumerated().map { index, bin in
            var bin = bin
            let word = random.words(row: UInt64(index), replicate: replicate).0
            bin.positive += bin.gapVariance.squareRoot() * CounterRandom.normal(word)
            return bin
        }
    }
}
