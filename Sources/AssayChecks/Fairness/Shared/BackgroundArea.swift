import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// The ROC AUC of one class of a group against the other class of everybody else.
///
/// - Missing values: as the ROC AUC; undefined where the group has no row of its class, or the others none of theirs.
/// - State: per row, exact. The interval is DeLong's; for weighted rows it is from the infinitesimal jackknife.
/// - Source: Borkan, Dixon, Sorensen, Thain and Vasserman 2019, section 3.
protocol BackgroundAreaMeasure: AllRowsMeasure {
    /// Whether the group gives the positive rows and the others the negative.
    static var takesPositives: Bool { get }
    var plan: IntervalPlan { get }
    var intervalMethods: [IntervalMethod] { get }
}

extension BackgroundAreaMeasure {
    var requests: [FoldRequest] { [FoldRequest(RankingFold())] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let (own, all) = (try results.result(RankingFold()), try results.allRows.result(RankingFold()))
        let ranking = all.crossed(with: own, takesPositives: Self.takesPositives)
        guard let area = ranking.curve.rocAUC else {
            let (one, other) = Self.takesPositives ? ("positive", "negative") : ("negative", "positive")
            return .undefined("no \(one) row in the group, or no \(other) row outside it", rows: own.rows)
        }
        return Measurement(area, interval: ranking.areaInterval(area, plan), rows: own.rows)
    }
}

/// Positive rows of the group against negative rows of the others.
struct BackgroundNegatives: BackgroundAreaMeasure {
    static let descriptor: MeasureDescriptor = .init(
        "bnsp_auc_of_group", .fairness, "ROC AUC of a group's positive rows against the negative rows of the others.", range: 0...1,
        better: .higher, tasks: [.binary], equals: "the BNSP AUC of Borkan et al. 2019")
    static let takesPositives = true
    let plan: IntervalPlan
    let intervalMethods: [IntervalMethod]
    init(_ call: MeasureCall) throws(Diagnostic) { (plan, intervalMethods) = (call.intervalPlan, call.areaMethods) }
}

/// Negative rows of the group against positive rows of the others.
struct BackgroundPositives: BackgroundAreaMeasure {
    static let descriptor: MeasureDescriptor = .init(
        "bpsn_auc_of_group", .fairness, "ROC AUC of a group's negative rows against the positive rows of the others.", range: 0...1,
        better: .higher, tasks: [.binary], equals: "the BPSN AUC of Borkan et al. 2019")
    static let takesPositives = false
    let plan: IntervalPlan
    let intervalMethods: [IntervalMethod]
    init(_ call: MeasureCall) throws(Diagnostic) { (plan, intervalMethods) = (call.intervalPlan, call.areaMethods) }
}

extension Ranking {
    /// One class of some of these rows with the other class of the rest.
    fileprivate func crossed(with part: Ranking, takesPositives: Bool) -> Ranking {
        let (whole, own) = (curve.gains, part.curve.gains)
        let (wholeSquares, ownSquares) = (squares, part.squares)
        var (trues, falses) = ([Double](), [Double]())
        var (trueSquares, falseSquares) = ([Double](), [Double]())
        // Sums of weights leave rounding where nothing is; it must not count as a row.
        let least = 1e-12 * (curve.positiveWeight + curve.negativeWeight)
        func rest(_ all: Double, _ taken: Double) -> Double { all - taken > least ? all - taken : 0 }
        var next = 0
        for index in whole.indices {
            let isShared = next < own.count && part.curve.thresholds[next] == curve.thresholds[index]
            let gain = isShared ? own[next] : (trues: 0, falses: 0)
            let gainSquares = isShared ? ownSquares.gained(next) : (trues: 0, falses: 0)
            let allSquares = wholeSquares.gained(index)
            trues.append(takesPositives ? gain.trues : rest(whole[index].trues, gain.trues))
            falses.append(takesPositives ? rest(whole[index].falses, gain.falses) : gain.falses)
            trueSquares.append(takesPositives ? gainSquares.trues : max(0, allSquares.trues - gainSquares.trues))
            falseSquares.append(takesPositives ? max(0, allSquares.falses - gainSquares.falses) : gainSquares.falses)
            if isShared { next += 1 }
        }
        let crossed = RankingCurve(
            thresholds: curve.thresholds, positives: trues, negatives: falses, isUnweighted: curve.isUnweighted)
        let squaredCurve = RankingCurve(
            thresholds: curve.thresholds, positives: trueSquares, negatives: falseSquares, isUnweighted: curve.isUnweighted)
        return Ranking(rows: part.rows, curve: crossed, squares: RankingSteps(squaredCurve))
    }
}
