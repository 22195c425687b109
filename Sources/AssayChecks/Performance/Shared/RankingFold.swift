import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Keeps scores and labels of a binary task, and ranks them once for every measure that needs the order.
///
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: per row, exact; appended in row order.
struct RankingFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct State: FoldState {
        var scores: [Double] = []
        var positives: [Bool] = []
        /// Empty where every weight is one.
        var weights: [Double] = []

        mutating func merge(_ later: State) {
            scores.append(contentsOf: later.scores)
            positives.append(contentsOf: later.positives)
            weights.append(contentsOf: later.weights)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (labels, scores) = (try observation.binaryLabels(), try observation.scores())
        let weights = try observation.weights()
        state.scores.reserveCapacity(state.scores.count + rows.count)
        state.positives.reserveCapacity(state.positives.count + rows.count)
        rows.forEach { row in
            guard labels[row] >= 0 else { return }
            state.scores.append(scores[row])
            state.positives.append(labels[row] == 1)
            if let weights { state.weights.append(weights[row]) }
        }
    }

    func finish(_ state: State) -> Ranking {
        let weights = state.weights.isEmpty ? nil : state.weights
        let curve = RankingCurve(scores: state.scores, positives: state.positives, weights: weights)
        guard let weights else { return Ranking(rows: state.scores.count, curve: curve, squares: RankingSteps(curve)) }
        let squares = RankingCurve(scores: state.scores, positives: state.positives, weights: weights.map { $0 * $0 })
        return Ranking(rows: state.scores.count, curve: curve, squares: RankingSteps(squares))
    }
}

/// The rows of a binary task in order of their scores.
struct Ranking: Sendable {
    var rows: Int
    var curve: RankingCurve
    /// Sums of squared weights along the curve, for variances; the curve itself where every weight is one.
    var squares: RankingSteps

    var steps: RankingSteps { RankingSteps(curve) }
}

extension MeasureCall {
    /// DeLong's variance is that of rows that count alike; weighted rows have the infinitesimal jackknife instead.
    var areaMethods: [IntervalMethod] { [frame.weight == nil ? .delong : .jackknife, .bootstrap] }
}

extension Ranking {
    /// The interval between the outer quantiles of a functional's replicates.
    func percentiles(_ plan: IntervalPlan, _ value: Double, of functional: (RankingSteps) -> Double?) -> Interval? {
        let bootstrap = RankingBootstrap(steps, squares: squares, seed: plan.seed)
        return .percentiles(bootstrap.values(of: functional, estimate: value), around: value, confidence: plan.confidence)
    }

    /// The interval of the area under the ROC curve by any of `areaMethods`.
    func areaInterval(_ area: Double, _ plan: IntervalPlan) -> Interval? {
        let confidence = plan.confidence
        guard plan.method != .bootstrap else { return percentiles(plan, area) { $0.rocAUC } }
        guard !curve.isUnweighted else { return curve.rocAUCInterval(confidence: confidence) }
        let variance = steps.areaGradient(area).variance(squares: squares)
        return .jackknife(area, variance: variance, confidence: confidence, within: 0...1)
    }
}
