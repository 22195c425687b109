import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of rows that the baseline decides rightly and that the candidate still decides rightly.
///
/// - Definition: Σw[both right] / Σw[baseline right]; undefined, so inconclusive, where the baseline is never right.
/// - Units: a rate in 0...1; 1 means that no user sees a new error.
/// - Missing values: rows without a label are left out; a NaN score of either model is MD103; no baseline model is MD106.
/// - State: counts, exact. The interval is Wilson's.
/// - Source: Bansal et al. 2019, Updates in human-AI teams, backward trust compatibility.
struct BackwardCompatibility: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "backward_compatibility", .performance,
        "Share of rows that the baseline decides rightly and that the candidate still decides rightly.", range: 0...1,
        better: .higher, tasks: [.binary, .multiclass], equals: "numpy.mean(candidate_right[baseline_right])")

    let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(PairedConfusionFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let joint = try results.result(PairedConfusionFold())
        let flips = joint.flips
        guard flips.baselineRight > 0 else { return .undefined("the baseline decides no labelled row rightly", rows: joint.rows) }
        return Measurement(
            flips.bothRight / flips.baselineRight,
            interval: .share(
                flips.bothRight, of: flips.baselineRight, squares: flips.baselineRightSquares, plan),
            rows: joint.rows)
    }
}
