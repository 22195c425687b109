import AssayCore
import AssayStatistics
import Foundation

extension Interval {
    /// An interval on the scale of the log odds, for measures between 0 and 1; nil for a variance of zero.
    ///
    /// - Source: Boyd, Eng and Page 2013, ECML PKDD, for areas under precision-recall curves.
    static func jackknife(share value: Double, variance: Double, confidence: Double) -> Interval? {
        guard variance > 0, value > 0, value < 1 else { return nil }
        let factor = exp(Normal.critical(confidence: confidence) * variance.squareRoot() / (value * (1 - value)))
        let odds = value / (1 - value)
        return Interval(
            lower: odds / (odds + factor), upper: 1 / (1 + 1 / (odds * factor)), confidence: confidence, method: "jackknife")
    }

    /// value ± z √variance, cut to a range; nil for a variance of zero.
    static func jackknife(
        _ value: Double, variance: Double, confidence: Double, within range: ClosedRange<Double>
    ) -> Interval? {
        guard variance > 0 else { return nil }
        let margin = Normal.critical(confidence: confidence) * variance.squareRoot()
        return Interval(lower: value - margin, upper: value + margin, confidence: confidence, method: "jackknife").clamped(
            to: range)
    }

    /// Between the outer quantiles of replicates; nil where they do not spread or under nine in ten are defined.
    static func percentiles(_ sorted: [Double], around value: Double, confidence: Double) -> Interval? {
        guard 10 * sorted.count >= 9 * RankingBootstrap.replicates,
            let lower = Quantile.linear(sorted, (1 - confidence) / 2), let upper = Quantile.linear(sorted, (1 + confidence) / 2),
            lower < upper
        else { return nil }
        return Interval(lower: min(value, lower), upper: max(value, upper), confidence: confidence, method: "bootstrap")
    }

    /// A normal interval around an estimate freed of its bias, on the scale of the log odds, for a maximum between 0 and 1.
    ///
    /// A maximum over thresholds is too high in any sample. The replicates are too high against the sample again by about
    /// half of that, because the sample's curve is smoother than nothing but rougher than the truth: so twice their excess
    /// is taken off.
    static func unbiased(_ replicates: [Double], around value: Double, confidence: Double) -> Interval? {
        guard 10 * replicates.count >= 9 * RankingBootstrap.replicates else { return nil }
        var moments = Moments()
        for replicate in replicates { moments.add(replicate) }
        let variance = moments.m2 / (moments.weight - 1)
        let centre = min(0.999, max(0.001, value - 2 * (moments.mean - value)))
        guard let found = jackknife(share: centre, variance: variance, confidence: confidence) else { return nil }
        return Interval(
            lower: min(value, found.lower), upper: max(value, found.upper), confidence: confidence, method: "bootstrap")
    }
}
