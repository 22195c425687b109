import AssayCheckKit
import AssayCore

/// Distance between prediction and truth that a given share of the rows stays within.
///
/// - Definition: the quantile of |y − ŷ| by definition 2 of Hyndman and Fan; equals `numpy.quantile` 2.4 with the method
///   `averaged_inverted_cdf`, and with weights scikit-learn's weighted percentile with averaging.
/// - Units: those of the label.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: per row, exact. The interval lies between order statistics.
struct ErrorQuantile: ErrorQuantileMeasure {
    static let descriptor = MeasureDescriptor(
        "error_quantile", .performance, "Distance between prediction and truth that a given share of the rows stays within.",
        range: 0...(.infinity), better: .lower, tasks: [.regression], parameters: [MeasureParameter("quantile", .number(0...1))],
        equals: "numpy.quantile 2.4 of the absolute errors, averaged_inverted_cdf")

    let share: Double
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        share = try call.share()
        confidence = call.confidence
    }
}
