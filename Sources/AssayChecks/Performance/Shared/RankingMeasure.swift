import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// A measure of the order in which scores put the rows of a binary task.
protocol RankingMeasure: TableMeasure {
    var plan: IntervalPlan { get }
    var picture: ScorePicture { get }
    /// Why there is no value.
    var undefinedReason: String { get }
    /// The measure of true and false positives along the ranking; nil where it is undefined.
    func value(of steps: RankingSteps) -> Double?
    func interval(_ value: Double, _ ranking: Ranking) -> Interval?
}

extension RankingMeasure {
    var requests: [FoldRequest] { [FoldRequest(RankingFold())] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let ranking = try results.result(RankingFold())
        guard let value = value(of: ranking.steps) else { return .undefined(undefinedReason, rows: ranking.rows) }
        return Measurement(
            value, interval: interval(value, ranking), rows: ranking.rows, details: picture.details(of: ranking))
    }

    func estimate(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let ranking = try results.result(RankingFold())
        return Measurement(value(of: ranking.steps), rows: ranking.rows)
    }
}

/// A smooth measure of a ranking, whose interval comes from the influence of each row.
protocol JackknifedRankingMeasure: RankingMeasure {
    func gradient(of steps: RankingSteps, value: Double) -> RankingGradient
}

extension JackknifedRankingMeasure {
    var intervalMethods: [IntervalMethod] { [.jackknife, .bootstrap] }

    func interval(_ value: Double, _ ranking: Ranking) -> Interval? {
        if plan.method == .bootstrap { return percentiles(value, ranking) }
        let variance = gradient(of: ranking.steps, value: value).variance(squares: ranking.squares)
        return .jackknife(share: value, variance: variance, confidence: plan.confidence)
    }
}

/// A measure of a ranking with a maximum or a cut in it, whose interval comes from drawing the rows again.
protocol BootstrappedRankingMeasure: RankingMeasure {}

extension BootstrappedRankingMeasure {
    var intervalMethods: [IntervalMethod] { [.bootstrap] }

    func interval(_ value: Double, _ ranking: Ranking) -> Interval? { percentiles(value, ranking) }
}

extension RankingMeasure {
    /// The interval between the outer quantiles of replicates.
    func percentiles(_ value: Double, _ ranking: Ranking) -> Interval? {
        ranking.percentiles(plan, value) { self.value(of: $0) }?.clamped(to: Self.descriptor.range)
    }
}
