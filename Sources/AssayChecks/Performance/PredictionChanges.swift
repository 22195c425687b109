import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of rows that the candidate decides otherwise than the baseline.
///
/// - Definition: Σw[decision ≠ baseline's decision] / Σw over labelled rows. The details count negative flips, right before and
///   wrong now, and positive ones.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a NaN score of either model is MD103; no baseline model is MD106.
/// - State: counts, exact. The interval is Wilson's.
/// - Source: Yan et al. 2021, Positive-congruent training, for negative flips.
struct PredictionChanges: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "prediction_changes", .performance, "Share of rows that the candidate decides otherwise than the baseline.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass], equals: "numpy.mean(candidate != baseline)")

    let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(PairedConfusionFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let joint = try results.result(PairedConfusionFold())
        let total = joint.weights.reduce(0, +)
        guard total > 0 else { return .undefined("no rows with a label in scope", rows: joint.rows) }
        let flips = joint.flips
        return Measurement(
            flips.changed / total,
            interval: .share(flips.changed, of: total, squares: joint.squares.reduce(0, +), plan),
            rows: joint.rows,
            details: MeasurementDetails(numbers: ["negative_flips": flips.negative, "positive_flips": flips.positive]))
    }
}
