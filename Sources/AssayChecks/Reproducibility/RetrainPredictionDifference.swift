import AssayCheckKit
import AssayCore

/// Largest difference between predictions of models that were trained alike.
///
/// - Definition: the maximum over rows, scores and trainings of the distance from the first training's score, in units in the last place of
///   the model's own format, or with `absolute` as a difference.
/// - Units: a count of steps from one representable number to the next; with `absolute` those of the score.
/// - Missing values: two NaN are equal; a NaN beside a number counts 2^32 for 32-bit floats, and with `absolute` is infinite, so undefined.
/// - State: none. It runs programs, and their outputs depend on the machine: the value is kept out of the result digest.
/// - Throws: RQ101; MF190, MD141, MD145, GT062 to GT064, and what predicting throws.
struct RetrainPredictionDifference: RetrainMeasure {
    static let descriptor = MeasureDescriptor(
        "retrain_prediction_difference", .reproducibility,
        "Largest difference between predictions of models that were trained alike.", range: 0...(.infinity), better: .lower,
        parameters: [MeasureParameter("unit", .choice(["ulp", "absolute"]), required: false)], reproducible: false,
        statistical: false, equals: "numpy.testing.assert_array_max_ulp, or numpy.max(numpy.abs(x - y))")

    private let isAbsolute: Bool
    private let frame: TaskFrame
    var needsPredictions: Bool { true }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard call.arguments.isEmpty || ["ulp", "absolute"].contains(call.positional(0)) else {
            throw call.wrong("takes `ulp` or `absolute`", "write `retrain_prediction_difference(absolute)`")
        }
        (isAbsolute, frame) = (call.positional(0) == "absolute", call.frame)
    }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let found = try context.retrainings()
        guard let reference = found.repeated.first?.prediction, reference.rows > 0 else {
            return .undefined("no rows to predict", rows: 0)
        }
        var (findings, steps, difference, isDefined): ([String], UInt64, Double, Bool) = ([], 0, 0, true)
        for training in found.repeated.dropFirst() {
            guard let prediction = training.prediction else { continue }
            let comparison = try PredictionComparison(
                prediction, reference: reference, frame: frame, precision: found.precision, tolerance: .bitwise)
            steps = max(steps, comparison.largestDistance)
            difference = max(difference, comparison.largestDifference)
            isDefined = isDefined && comparison.largestDistance < found.precision.undefinedDistance
            if !comparison.differing.isEmpty {
                findings.append("\(training.name): \(comparison.words(found.rows, found.precision))")
            }
        }
        if isAbsolute && !isDefined {
            return .undefined("a training gives no number where another gives one", rows: reference.rows)
        }
        findings.append(
            findings.isEmpty
                ? RetrainFindings.level("bitwise") : "\(RetrainFindings.level("within tolerance")) where the requirement holds")
        return Measurement(
            isAbsolute ? difference : Double(steps), rows: reference.rows,
            details: MeasurementDetails(
                findings: findings + found.notes,
                numbers: ["trainings": Double(found.repeated.count), "largest_difference": difference]))
    }
}
