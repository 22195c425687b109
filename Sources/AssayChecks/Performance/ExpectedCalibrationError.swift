import AssayCheckKit
import AssayCore
import AssayStatistics
import Foundation

/// Mean distance between predicted probability and observed share, over bins of probability.
///
/// - Definition: Σ Wᵦ |yᵦ − pᵦ| / Σw over 15 bins of equal width (`bins=20` for others), or with `equal_mass` of equal numbers of
///   rows; bins as in scikit-learn's `calibration_curve`. `debiased` takes off what chance adds: Σ Wᵦ (E|N(gᵦ, sᵦ²)| − |gᵦ|) / Σw with
///   gᵦ the gap and sᵦ² = yᵦ (1 − yᵦ) / nᵦ, not below 0.
/// - Units: 0...1; 0 is perfect.
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 MD105.
/// - State: per row, exact sums. The interval is from a bootstrap of the bins, that of `debiased` too.
/// - Source: Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017; Nixon et al. 2019; Kumar, Liang and Ma 2019.
struct ExpectedCalibrationError: CalibrationMeasure {
    static let descriptor = MeasureDescriptor(
        "expected_calibration_error", .performance,
        "Mean distance between predicted probability and observed share, over bins of probability.", range: 0...1, better: .lower,
        tasks: [.binary],
        parameters: [
            MeasureParameter("equal_mass", .choice(["equal_mass"]), required: false),
            MeasureParameter("debiased", .choice(["debiased"]), required: false),
            MeasureParameter("bins", .number(1...10_000), required: false),
        ], equals: "the ECE of Guo et al. 2017 over sklearn.calibration.calibration_curve 1.9")

    let binning: Binning
    let bootstrap: BinBootstrap
    private let isDebiased: Bool

    init(_ call: MeasureCall) throws(Diagnostic) {
        let (bins, words) = try call.binning(words: ["equal_mass", "debiased"], standard: 15)
        binning = Binning(bins: bins, isEqualMass: words.contains("equal_mass"))
        isDebiased = words.contains("debiased")
        bootstrap = BinBootstrap(seed: call.seed, confidence: call.confidence)
    }

    func value(of bins: [CalibrationBin]) -> Double {
        guard isDebiased else { return plainValue(of: bins) }
        let total = bins.reduce(0) { $0 + $1.weight }
        return max(0, plainValue(of: bins) - bins.reduce(0) { $0 + $1.weight * Self.excess($1) } / total)
    }

    func plainValue(of bins: [CalibrationBin]) -> Double {
        min(1, bins.reduce(0) { $0 + abs($1.positive - $1.expected) } / bins.reduce(0) { $0 + $1.weight })
    }

    /// By how much the mean size of a normal number around the gap exceeds the gap's size.
    private static func excess(_ bin: CalibrationBin) -> Double {
        let (share, gap) = (min(1, max(0, bin.share)), abs(bin.gap))
        let spread = (share * (1 - share) / bin.effectiveCount).squareRoot()
        guard spread > 0 else { return 0 }
        let ratio = gap / spread
        return 2 * (spread * Normal.density(ratio) - gap * Normal.cdf(-ratio))
    }
}
