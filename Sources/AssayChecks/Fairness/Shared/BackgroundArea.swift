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
    ///
    /// Between two scores of the part, the rest's rows all stand alike to it: so the curve has two entries for each of the part's scores
    /// and one for what lies below them, however long this ranking is.
    fileprivate func crossed(with part: Ranking, takesPositives: Bool) -> Ranking {
        let places = part.curve.thresholds.map(place(of:))
        let counts = CrossedClass(RankingSteps(curve), RankingSteps(part.curve), places, takesPositives)
        let squared = CrossedClass(squares, part.squares, places, takesPositives)
        let crossed = RankingCurve(
            truePositives: takesPositives ? counts.part : counts.rest, falsePositives: takesPositives ? counts.rest : counts.part,
            isUnweighted: curve.isUnweighted)
        let steps = RankingSteps(
            trues: takesPositives ? squared.part : squared.rest, falses: takesPositives ? squared.rest : squared.part)
        return Ranking(rows: part.rows, curve: crossed, squares: steps)
    }

    /// Where a score stands among the distinct ones, which descend.
    private func place(of score: Double) -> Int {
        var (low, high) = (0, curve.thresholds.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if curve.thresholds[middle] > score { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Cumulative weights of a part's one class and of the rest's other class, along the part's scores.
private struct CrossedClass {
    private(set) var part: [Double] = []
    private(set) var rest: [Double] = []

    init(_ whole: RankingSteps, _ own: RankingSteps, _ places: [Int], _ takesPositives: Bool) {
        let (all, taken) = takesPositives ? (whole.falses, own.falses) : (whole.trues, own.trues)
        let given = takesPositives ? own.trues : own.falses
        // Sums of weights leave rounding where nothing is; it must not count as a row.
        let least = 1e-12 * whole.total
        func others(_ index: Int, without count: Int) -> Double {
            let left = (index < 0 ? 0 : all[index]) - (count < 0 ? 0 : taken[count])
            return max(rest.last ?? 0, left > least ? left : 0)
        }
        for (index, place) in places.enumerated() {
            part += [index == 0 ? 0 : given[index - 1], given[index]]
            rest.append(others(place - 1, without: index - 1))
            rest.append(others(place, without: index))
        }
        part.append(given.last ?? 0)
        rest.append(others(all.count - 1, without: taken.count - 1))
    }
}
