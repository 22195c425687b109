import AssayCheckKit
import AssayCore

/// Part of the Brier score that wrong probabilities cost.
///
/// - Definition: Σ Wᵦ (yᵦ − pᵦ)² / Σw over the bins of
///   `expected_calibration_error`: the reliability of Murphy's decomposition of the Brier score.
/// - Units: 0...1; 0 is perfect.
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 MD105.
/// - State: per row, exact sums. The interval is from a bootstrap of the bins.
/// - Source: Murphy 1973, Journal of Applied Meteorology 12:595.
struct BrierReliability: CalibrationMeasure {
    static let descriptor = MeasureDescriptor(
        "brier_reliability", .performance, "Part of the Brier score that wrong probabilities cost.", range: 0...1, better: .lower,
        tasks: [.binary],
        parameters: [MeasureParameter("bins", .number(1...10_000), required: false)],
        equals: "the reliability of Murphy 1973 over sklearn.calibration.calibration_curve 1.9")

    let binning: Binning
    let bootstrap: BinBootstrap

    init(_ call: MeasureCall) throws(Diagnostic) {
        binning = Binning(bins: try call.binning(standard: 15).bins, isEqualMass: false)
        bootstrap = BinBootstrap(seed: call.seed, confidence: call.confidence)
    }

    func value(of bins: [CalibrationBin]) -> Double {
        let total = bins.reduce(0) { $0 + $1.weight }
        return min(1, bins.reduce(0) { $0 + $1.weight * $1.gap * $1.gap } / total)
    }
}
