import AssayCheckKit
import AssayCore

/// Number of rows that differ from their frozen predictions.
///
/// - Definition: rows of the file of frozen predictions whose prediction now differs by more than the tolerance, and rows that the table does
///   not have any more. Without a tolerance the bits must be those that this class of runner froze.
/// - Units: a count of rows; the details name the first, never their values.
/// - Missing values: two NaN are equal. A class of runner that froze no bits is undefined without a tolerance, so inconclusive.
/// - State: none. Last bits depend on the processor: the value is kept out of the result digest.
/// - Throws: RQ101 for a tolerance that is none; MF185, MF186, MF188 for the file; what predicting throws.
struct Golden: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "golden", .reproducibility, "Number of rows that differ from their frozen predictions.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: PredictionTolerance.parameters, reproducible: false, statistical: false,
        equals: "numpy.count_nonzero over rows of ~numpy.isclose(x, frozen, rtol, atol)")

    private let tolerance: PredictionTolerance
    private let frame: TaskFrame

    init(_ call: MeasureCall) throws(Diagnostic) { (tolerance, frame) = (try call.predictionTolerance(skipping: 0), call.frame) }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        try context.goldenPredictions().measurement(tolerance, frame: frame)
    }
}
