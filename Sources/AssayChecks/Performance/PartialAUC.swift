import AssayCheckKit
import AssayCore

/// Area under the ROC curve up to a highest false positive rate, on the scale where chance is one half.
///
/// - Definition: ½ (1 + (A − c²/2) / (c − c²/2)), with A the trapezoid area over false positive rates up to c; McClish's
///   standardisation; equals `sklearn.metrics.roc_auc_score(max_fpr=c)` 1.9.
/// - Units: up to 1; 0.5 is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is from the infinitesimal jackknife, on the scale of the log odds.
/// - Source: McClish 1989.
struct PartialAUC: JackknifedRankingMeasure {
    static let descriptor = MeasureDescriptor(
        "partial_auc", .performance,
        "Area under the ROC curve up to a highest false positive rate, on the scale where chance is one half.", range: 0...1,
        better: .higher, tasks: [.binary], parameters: [MeasureParameter("max_fpr", .number(0.001...1))],
        equals: "sklearn.metrics.roc_auc_score 1.9 with max_fpr")

    let maximum: Double
    let plan: IntervalPlan
    let picture: ScorePicture
    let undefinedReason = "the rows in scope do not have both classes"

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        maximum = try call.number(in: 0.001...1)
        (plan, picture) = (call.intervalPlan, ScorePicture(call))
    }

    func value(of steps: RankingSteps) -> Double? {
        guard steps.positives > 0, steps.negatives > 0 else { return nil }
        return 0.5 * (1 + (steps.area(through: maximum) - maximum * maximum / 2) / (maximum - maximum * maximum / 2))
    }

    func gradient(of steps: RankingSteps, value: Double) -> RankingGradient {
        let scale = 0.5 / (maximum - maximum * maximum / 2)
        let gradient = steps.areaGradient(through: maximum)
        return RankingGradient(positive: gradient.positive.map { $0 * scale }, negative: gradient.negative.map { $0 * scale })
    }
}
