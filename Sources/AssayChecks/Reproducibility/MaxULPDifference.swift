import AssayCheckKit
import AssayCore

/// Largest distance between two predictions of one row, in units in the last place.
///
/// - Definition: the maximum over rows, scores and repetitions of the steps between the repetition's score and the run's own, in the
///   floating-point format that the model gives.
/// - Units: a count of steps from one representable number to the next.
/// - Missing values: two NaN are equal; a NaN beside a number counts 2^32 for 32-bit floats, more than any two numbers. A model without scores
///   is undefined, so inconclusive.
/// - State: none. Last bits depend on the processor: the value is kept out of the result digest.
/// - Throws: RQ101 for arguments; MD130 to MD132, MD140 to MD143.
struct MaxULPDifference: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "max_ulp_difference", .reproducibility, "Largest distance between two predictions of one row, in units in the last place.",
        unit: .count, range: 0...(.infinity), better: .lower, parameters: [Repetition.parameter], reproducible: false,
        statistical: false, equals: "numpy.testing.assert_array_max_ulp, the maximum that it allows")

    private let repetition: Repetition

    init(_ call: MeasureCall) throws(Diagnostic) { repetition = try Repetition(call, hasTolerance: false) }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let outcome = try repetition.outcome(context)
        guard outcome.hasScores else {
            return .undefined("the model gives labels only, and they have no distance", rows: outcome.rows.count)
        }
        return outcome.measurement(Double(outcome.largestDistance))
    }
}
