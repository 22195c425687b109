import AssayCheckKit
import AssayCore

/// How many times more positives stand in the best-scored share of rows than in as many random ones.
///
/// - Definition: `gain(k)` / k; of a tie that the cut divides, the average over all its orders.
/// - Units: a ratio from 0 to 1 / k; 1 is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from a bootstrap.
struct Lift: BootstrappedRankingMeasure {
    static let descriptor = MeasureDescriptor(
        "lift", .performance, "How many times more positives stand in the best-scored share of rows than in as many random ones.",
        range: 0...(.infinity), better: .higher, tasks: [.binary], parameters: [MeasureParameter("k", .number(0.000001...1))],
        equals: "numpy.interp along the cumulative gains curve, divided by k")

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
        return min(1, steps.captured(inFirst: share * steps.total) / steps.positives) / share
    }
}
