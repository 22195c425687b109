import AssayCheckKit
import AssayCore
import AssayManifest

/// Largest gap between recall and false positive rate over all thresholds.
///
/// - Definition: max(0, max (TPR − FPR)) over the distinct scores: the one-sided Kolmogorov–Smirnov distance between the
///   scores of both classes, and the largest `youden_j`; equals `scipy.stats.ks_2samp(negatives, positives, "greater")`.
/// - Units: 0...1; 0 is a ranking that separates nothing, or one that is upside down.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from a bootstrap with correction for bias, on the scale of the log odds.
struct KSSeparation: RankingMeasure {
    static let descriptor = MeasureDescriptor(
        "ks_separation", .performance, "Largest gap between recall and false positive rate over all thresholds.", range: 0...1,
        better: .higher, tasks: [.binary], equals: "scipy.stats.ks_2samp with alternative=greater")

    let plan: IntervalPlan
    let picture: ScorePicture
    var intervalMethods: [IntervalMethod] { [.bootstrap] }
    let undefinedReason = "the rows in scope do not have both classes"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (plan, picture) = (call.intervalPlan, ScorePicture(call))
    }

    func value(of steps: RankingSteps) -> Double? {
        let (positives, negatives) = (steps.positives, steps.negatives)
        guard positives > 0, negatives > 0 else { return nil }
        return steps.trues.indices.reduce(0) { max($0, steps.trues[$1] / positives - steps.falses[$1] / negatives) }
    }

    func interval(_ value: Double, _ ranking: Ranking) -> Interval? {
        let bootstrap = RankingBootstrap(ranking.steps, squares: ranking.squares, seed: plan.seed)
        return .unbiased(bootstrap.values(of: { self.value(of: $0) }, estimate: value), around: value, confidence: plan.confidence)
    }
}
