import AssayCheckKit
import AssayCore

/// Largest distance between predicted probability and observed share of any bin.
///
/// - Definition: max |yᵦ − pᵦ| over the bins of `expected_calibration_error`.
/// - Units: 0...1; 0 is perfect.
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 MD105.
/// - State: per row, exact sums. The interval is from a bootstrap of the bins.
/// - Source: Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017.
struct MaximumCalibrationError: CalibrationMeasure {
    static let descriptor = MeasureDescriptor(
        "maximum_calibration_error", .performance, "Largest distance between predicted probability and observed share of any bin.",
        range: 0...1, better: .lower, tasks: [.binary],
        parameters: [
            MeasureParameter("equal_mass", .choice(["equal_mass"]), required: false),
            MeasureParameter("bins", .number(1...10_000), required: false),
        ], equals: "the MCE of Guo et al. 2017 over sklearn.calibration.calibration_curve 1.9")

    let binning: Binning
    let bootstrap: BinBootstrap
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let (bins, words) = try call.binning(words: ["equal_mass"], standard: 15)
        binning = Binning(bins: bins, isEqualMass: words.contains("equal_mass"))
        bootstrap = BinBootstrap(seed: call.seed, confidence: call.confidence)
    }

    func value(of bins: [CalibrationBin]) -> Double { bins.reduce(0) { max($0, min(1, abs($1.gap))) } }
}
