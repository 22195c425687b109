import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Probability that a random positive row scores above a random negative one.
///
/// - Definition: the area under the ROC curve by the trapezoid rule, ties counting one half; equals
///   `sklearn.metrics.roc_auc_score` 1.9. For more than two classes the mean over the classes, each against the rest (`ovr`),
///   or over all pairs of classes (`ovo`), plain or `weighted` by the classes' rows, as its `multi_class` and `average`.
/// - Units: 0...1; 0.5 is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact. The interval is DeLong's; for weighted rows and for means it is from the infinitesimal jackknife.
/// - Source: DeLong, DeLong and Clarke-Pearson 1988; fast form by Sun and Xu 2014; Hand and Till 2001 for `ovo`.
struct ROCAUC: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "roc_auc", .performance, "Probability that a random positive row scores above a random negative one.", range: 0...1,
        better: .higher, tasks: [.binary, .multiclass],
        parameters: [
            MeasureParameter("comparison", .choice(["ovr", "ovo", "class=NAME"]), required: false),
            MeasureParameter("average", .choice(["macro", "weighted"]), required: false),
        ], equals: "sklearn.metrics.roc_auc_score 1.9")

    let isWeighted: Bool
    let plan: IntervalPlan
    private let picture: ScorePicture
    let intervalMethods: [IntervalMethod]
    private let comparison: AreaComparison
    var isBinary: Bool { comparison == .positiveClass }

    init(_ call: MeasureCall) throws(Diagnostic) {
        comparison = try AreaComparison(call)
        isWeighted = call.frame.weight != nil
        (plan, picture) = (call.intervalPlan, ScorePicture(call))
        intervalMethods = comparison.isOneRanking ? call.areaMethods : [.jackknife]
    }

    var requests: [FoldRequest] {
        isBinary ? [FoldRequest(RankingFold())] : [FoldRequest(ClassScoreFold())]
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        switch comparison {
        case .positiveClass: return conclude(try results.result(RankingFold()))
        case .oneClass(let name):
            let classes = try results.result(ClassScoreFold())
            guard let ranking = classes.ranking(of: name) else { return Self.undefined(classes.rows) }
            return conclude(ranking)
        case .oneVersusRest(let isWeighted):
            let classes = try results.result(ClassScoreFold())
            return conclude(classes, classes.oneVersusRest(isWeighted: isWeighted))
        case .oneVersusOne(let isWeighted):
            let classes = try results.result(ClassScoreFold())
            return conclude(classes, classes.oneVersusOne(isWeighted: isWeighted))
        }
    }

    private func conclude(_ ranking: Ranking) -> Measurement {
        guard let area = ranking.curve.rocAUC else { return Self.undefined(ranking.rows) }
        return Measurement(
            area, interval: ranking.areaInterval(area, plan), rows: ranking.rows,
            details: drawn(ranking))
    }

    /// One class of several is decided by comparison with the others, so that no threshold stands beside its curve.
    private func drawn(_ ranking: Ranking) -> MeasurementDetails {
        let curve = ranking.steps.rocCurve
        return isBinary ? picture.details(of: ranking, curve: curve) : MeasurementDetails(curves: curve.map { [$0] })
    }

    private func conclude(_ classes: ClassRanking, _ area: ClassRanking.Area?) -> Measurement {
        guard let area else { return .undefined("a class of the model has no labelled row in scope", rows: classes.rows) }
        return Measurement(area.value, interval: classes.interval(area, confidence: plan.confidence), rows: classes.rows)
    }

    private static func undefined(_ rows: Int) -> Measurement {
        .undefined("the rows in scope do not have both classes", rows: rows)
    }
}
