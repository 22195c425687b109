import AssayCheckKit
import AssayCore
import AssayManifest

/// By how much the observed log-odds exceed the predicted ones.
///
/// - Definition: the intercept of the logistic regression of labels on logit(p); equals `statsmodels` `Logit` 0.15. With
///   `in_the_large` the slope is held at 1: equals `GLM` with logit(p) as offset. 0 is perfect.
/// - Units: log-odds.
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 MD105. Undefined, so
///   inconclusive, where the likelihood has no finite maximum.
/// - State: per row. The interval is Wald's from the information, with weights from the sandwich.
/// - Source: Cox 1958, Biometrika 45:562; Van Calster et al. 2019, BMC Medicine 17:230.
struct CalibrationIntercept: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "calibration_intercept", .performance, "By how much the observed log-odds exceed the predicted ones.",
        range: (-Double.infinity)...(.infinity), better: .neither, tasks: [.binary],
        parameters: [MeasureParameter("in_the_large", .choice(["in_the_large"]), required: false)],
        equals: "statsmodels.api.Logit 0.15")

    let confidence: Double
    private let holdsSlope: Bool
    var intervalMethods: [IntervalMethod] { [.wald] }
    var requests: [FoldRequest] { [FoldRequest(ProbabilityRowsFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        holdsSlope = call.positional(0) == "in_the_large"
        guard holdsSlope || call.arguments.isEmpty else {
            throw call.wrong("takes no other word than `in_the_large`", "write `\(call.descriptor.usage)`")
        }
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(ProbabilityRowsFold())
        guard rows.hasWeight else { return .undefined("no rows with a label in scope", rows: rows.rows) }
        guard let fit = LogisticRecalibration(rows, holdsSlope: holdsSlope) else {
            let reason = holdsSlope ? "the rows in scope do not have both classes" : "the classes do not overlap in their scores"
            return .undefined(reason, rows: rows.rows)
        }
        return Measurement(
            fit.intercept, interval: .wald(fit.intercept, error: fit.interceptError, confidence: confidence), rows: rows.rows,
            details: MeasurementDetails(numbers: ["slope": fit.slope]))
    }
}
