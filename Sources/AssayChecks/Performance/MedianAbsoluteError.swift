import AssayCheckKit
import AssayCore

/// Median distance between prediction and truth.
///
/// - Definition: the median of |y − ŷ|, the mean of the two middle ones where the weight splits evenly; equals
///   `sklearn.metrics.median_absolute_error` 1.9.
/// - Units: those of the label.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: per row, exact. The interval lies between order statistics.
struct MedianAbsoluteError: ErrorQuantileMeasure {
    static let descriptor = MeasureDescriptor(
        "median_absolute_error", .performance, "Median distance between prediction and truth.", range: 0...(.infinity),
        better: .lower, tasks: [.regression], equals: "sklearn.metrics.median_absolute_error 1.9")

    let share = 0.5
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }
}
