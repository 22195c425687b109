import AssayCheckKit
import AssayCore
import AssayStatistics

/// How far a measure moves from one training to the next.
///
/// - Definition: largest less smallest value of the check over the trainings: those with a seed each where `retrain.seed_variable` names the
///   variable that takes it, else those with nothing changed. The noise between trainings is the prediction interval of one more value,
///   mean ± t · s · √(1 + 1/n), s with n − 1.
/// - Units: those of the check.
/// - Missing values: a training without a value makes it undefined, so inconclusive.
/// - State: none. It runs programs, and their outputs depend on the machine: the value is kept out of the result digest.
/// - Throws: RQ101 for no check; MF190, MD145, GT062 to GT064, and what measuring throws.
struct RetrainMeasureSpread: RetrainMeasure {
    static let descriptor = MeasureDescriptor(
        "retrain_measure_spread", .reproducibility, "How far a measure moves from one training to the next.",
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("check", .check)], reproducible: false,
        statistical: false, equals: "numpy.ptp; scipy.stats.t for the prediction interval")

    private let check: String
    private let confidence: Double
    var subject: String? { check }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard let check = call.positional(0) else {
            throw call.wrong("needs a check of this manifest", "write `retrain_measure_spread(roc_auc)`")
        }
        (self.check, confidence) = (check, call.confidence)
    }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let found = try context.retrainings()
        let trainings = found.seeded.isEmpty ? found.repeated : found.seeded
        let values = trainings.compactMap { value($0.values) }
        guard values.count == trainings.count, let low = values.min(), let high = values.max() else {
            return .undefined(
                "`\(check)` has no value in \(trainings.count - values.count) of \(trainings.count) trainings", rows: 0)
        }
        var moments = Moments()
        for value in values { moments.add(value) }
        var numbers = ["trainings": Double(values.count), "mean": moments.mean]
        let words = noise(values.count, moments, value(found.values), &numbers)
        let kind = found.seeded.isEmpty ? "with nothing changed" : "with a seed each"
        return Measurement(
            high - low, rows: 0,
            details: MeasurementDetails(
                findings: ["\(values.count) trainings \(kind)"] + words + [RetrainFindings.level("metric-level")] + found.notes,
                numbers: numbers))
    }

    /// Where one more training would lie, and whether the model of the manifest lies there.
    private func noise(_ count: Int, _ moments: Moments, _ own: Double?, _ numbers: inout [String: Double]) -> [String] {
        guard let variance = moments.variance() else { return [] }
        let deviation = variance.squareRoot()
        let quantile = Student(degreesOfFreedom: Double(count - 1)).critical(confidence: confidence)
        let reach = quantile * deviation * (1 + 1 / Double(count)).squareRoot()
        numbers["standard_deviation"] = deviation
        (numbers["noise_lower"], numbers["noise_upper"]) = (moments.mean - reach, moments.mean + reach)
        guard let own else { return [] }
        numbers["own"] = own
        // A spread of nothing has rounding for noise.
        let isInside = abs(own - moments.mean) <= max(reach, 1e-12 * abs(own))
        return ["the model of the manifest lies \(isInside ? "inside" : "outside") the noise between trainings"]
    }

    private func value(_ values: [String: Double]) -> Double? {
        let wanted = Self.plain(check)
        return values.first { Self.plain($0.key) == wanted || Self.plain($0.key).hasSuffix("/\(wanted)") }?.value
    }

    private static func plain(_ name: String) -> String { name.filter { !" \"'".contains($0) } }
}
