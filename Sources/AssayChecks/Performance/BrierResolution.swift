import AssayCheckKit
import AssayCore

/// Part of the Brier score that telling rows apart saves.
///
/// - Definition: Σ Wᵦ (yᵦ − y)² / Σw over the bins of
///   `expected_calibration_error`: the resolution of Murphy's decomposition of the Brier score.
/// - Units: 0...0.25, at most the uncertainty; higher is better.
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 MD105.
/// - State: per row, exact sums. The interval is from a bootstrap of the bins.
/// - Source: Murphy 1973, Journal of Applied Meteorology 12:595.
struct BrierResolution: CalibrationMeasure {
    static let descriptor = MeasureDescriptor(
        "brier_resolution", .performance, "Part of the Brier score that telling rows apart saves.", range: 0...0.25,
        better: .higher, tasks: [.binary],
        parameters: [MeasureParameter("bins", .number(1...10_000), required: false)],
        equals: "the resolution of Murphy 1973 over sklearn.calibration.calibration_curve 1.9")

    let binning: Binning
    let bootstrap: BinBootstrap

    init(_ call: MeasureCall) throws(Diagnostic) {
        binning = Binning(bins: try call.binning(standard: 15).bins, isEqualMass: false)
        bootstrap = BinBootstrap(seed: call.seed, confidence: call.confidence)
    }

    func value(of bins: [CalibrationBin]) -> Double {
        let total = bins.reduce(0) { $0 + $1.weight }
        let mean = bins.reduce(0) { $0 + $1.positive } / total
        return min(0.25, bins.reduce(0) { $0 + $1.weight * ($1.share - mean) * ($1.share - mean) } / total)
    }
}
