import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Highest recall that a threshold reaches while precision stays at the given level.
///
/// - Definition: the largest recall on `sklearn.metrics.precision_recall_curve` 1.9 whose precision is at least the one
///   given; 0 where no threshold reaches it.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from bands around precision and recall.
struct RecallAt: RankingMeasure {
    static let descriptor = MeasureDescriptor(
        "recall_at", .performance, "Highest recall that a threshold reaches while precision stays at the given level.",
        range: 0...1, better: .higher, tasks: [.binary], parameters: [MeasureParameter("precision", .number(0.000001...1))],
        equals: "sklearn.metrics.precision_recall_curve 1.9")

    let precision: Double
    let plan: IntervalPlan
    let picture: ScorePicture
    var intervalMethods: [IntervalMethod] { [.precisionBand, .bootstrap] }
    let undefinedReason = "the rows in scope have no positive label"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        precision = try call.share()
        (plan, picture) = (call.intervalPlan, ScorePicture(call))
    }

    func value(of steps: RankingSteps) -> Double? {
        guard steps.positives > 0 else { return nil }
        let reached = steps.trues.indices.last { (steps.precision($0) ?? 0) >= precision }
        return reached.map { steps.trues[$0] / steps.positives } ?? 0
    }

    func interval(_ value: Double, _ ranking: Ranking) -> Interval? {
        guard plan.method != .bootstrap else { return percentiles(value, ranking) }
        let band = band(ranking, z: Normal.critical(confidence: plan.confidence))
        return Interval(
            lower: min(value, band.lower), upper: max(value, band.upper), confidence: plan.confidence, method: "precision_band"
        ).clamped(to: Self.descriptor.range)
    }

    /// The highest recall over the thresholds that surely reach the precision, and over those that may.
    ///
    /// A replicate of rows takes the luck of the few best ones for the ranking's, so a bootstrap misses the truth where hardly any
    /// threshold reaches the precision.
    private func band(_ ranking: Ranking, z: Double) -> (lower: Double, upper: Double) {
        let (steps, squares) = (ranking.steps, ranking.squares)
        var band = (lower: 0.0, upper: 0.0)
        for index in steps.trues.indices {
            let (trues, decided) = (steps.trues[index], steps.trues[index] + steps.falses[index])
            guard decided > 0 else { continue }
            let own = Proportion(
                weightedSuccesses: trues, weight: decided, squaredWeight: squares.trues[index] + squares.falses[index]
            ).wilson(z: z)
            guard own.upper >= precision else { continue }
            let recall = Proportion(weightedSuccesses: trues, weight: steps.positives, squaredWeight: squares.positives)
                .wilson(z: z / 2)
            band.upper = max(band.upper, recall.upper)
            if own.lower >= precision { band.lower = max(band.lower, recall.lower) }
        }
        return band
    }
}
