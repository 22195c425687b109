import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How the observed log-odds grow with the predicted ones.
///
/// - Definition: the slope of the logistic regression of labels on logit(p); equals `statsmodels` `Logit` 0.15. 1 is perfect,
///   below 1 the probabilities are too extreme, above 1 too timid.
/// - Units: none.
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 MD105. Undefined, so
///   inconclusive, where the likelihood has no finite maximum.
/// - State: per row. The interval is Wald's from the information, with weights from the sandwich.
/// - Source: Cox 1958, Biometrika 45:562; Van Calster et al. 2019, BMC Medicine 17:230.
struct CalibrationSlope: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "calibration_slope", .performance, "How the observed log-odds grow with the predicted ones.",
        range: (-Double.infinity)...(.infinity), better: .neither, tasks: [.binary], equals: "statsmodels.api.Logit 0.15")

    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wald] }
    var requests: [FoldRequest] { [FoldRequest(ProbabilityRowsFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(ProbabilityRowsFold())
        guard rows.hasWeight else { return .undefined("no rows with a label in scope", rows: rows.rows) }
        guard let fit = LogisticRecalibration(rows, holdsSlope: false) else {
            return .undefined("the classes do not overlap in their scores", rows: rows.rows)
        }
        return Measurement(
            fit.slope, interval: .wald(fit.slope, error: fit.slopeError, confidence: confidence), rows: rows.rows,
            details: MeasurementDetails(numbers: ["intercept": fit.intercept]))
    }
}

extension Interval {
    /// value ± z × standard error
    static func wald(_ value: Double, error: Double, confidence: Double) -> Interval? {
        guard error > 0, error.isFinite else { return nil }
        let half = Normal.critical(confidence: confidence) * error
        return Interval(lower: value - half, upper: value + half, confidence: confidence, method: "wald")
    }
}
