import AssayCheckKit
import AssayCore

/// Number of rows whose prediction changes when nothing that matters has changed.
///
/// - Definition: rows that differ from the run's own prediction in at least one repetition of the axis, by more than the tolerance.
/// - Units: a count of rows; the details name every repetition and the first rows, never their values.
/// - Missing values: two NaN are equal; an empty table is undefined, so inconclusive.
/// - State: none. Last bits depend on the processor: the value is kept out of the result digest.
/// - Throws: RQ101 for arguments; MD130 to MD132, MD140 to MD143.
struct PredictionMismatches: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "prediction_mismatches", .reproducibility, "Number of rows whose prediction changes when nothing that matters has changed.",
        unit: .count, range: 0...(.infinity), better: .lower, parameters: [Repetition.parameter] + PredictionTolerance.parameters,
        reproducible: false, statistical: false, equals: "numpy.count_nonzero over rows of ~numpy.isclose(x, y, rtol, atol)")

    private let repetition: Repetition

    init(_ call: MeasureCall) throws(Diagnostic) { repetition = try Repetition(call, hasTolerance: true) }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let outcome = try repetition.outcome(context)
        return outcome.measurement(Double(outcome.differing.count))
    }
}
