import AssayCheckKit
import AssayCore

/// Share of all positives that stands in the best-scored share of rows.
///
/// - Definition: the recall of the first k of the weight in order of score, the cumulative gains curve; of a tie that the
///   cut divides, the average over all its orders, which is `numpy.interp` along the curve.
/// - Units: a rate in 0...1; k is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from a bootstrap.
struct Gain: BootstrappedRankingMeasure {
    static let descriptor = MeasureDescriptor(
        "gain", .performance, "Share of all positives that stands in the best-scored share of rows.", range: 0...1,
        better: .higher, tasks: [.binary], parameters: [MeasureParameter("k", .number(0.000001...1))],
        equals: "numpy.interp along the cumulative gains curve")

    let share: Double
    let plan: IntervalPlan
    let picture: ScorePicture
    let undefinedReason = "the rows in scope have no positive label"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        share = try call.share()
        (plan, picture) = (call.intervalPlan, ScorePicture(call))
    }

    func value(of steps: RankingSteps) -> Double? {
        guard steps.positives > 0 else { return nil }
        return min(1, steps.captured(inFirst: share * steps.total) / steps.positives)
    }
}
