import AssayCore
import AssayStatistics

/// The rows of a multiclass task in order of the score of each class.
struct ClassRanking: Sendable {
    private let data: ClassScoreFold.State
    /// The weight of each class's rows.
    private let support: [Double]

    init(_ data: ClassScoreFold.State) {
        self.data = data
        var support = [ExactSum](repeating: ExactSum(), count: data.classes.count)
        for row in data.truths.indices { support[data.truths[row]].add(data.weights.isEmpty ? 1 : data.weights[row]) }
        self.support = support.map(\.value)
    }

    var rows: Int { data.truths.count }

    /// A mean of areas under ROC curves, with how each row moves it.
    struct Area: Sendable {
        var value: Double
        fileprivate var influence: [Double]
    }

    /// One class against the rest; nil if either has no weight.
    func ranking(of name: String) -> Ranking? {
        guard let index = data.classes.firstIndex(of: name) else { return nil }
        return ranking(of: index, among: Array(data.truths.indices))
    }

    /// The mean over the classes, each against the rest; nil if a class has no weight.
    func oneVersusRest(isWeighted: Bool) -> Area? {
        let all = Array(data.truths.indices)
        return mean(
            data.classes.indices.map { Part(classes: [$0], rows: all, shares: isWeighted ? [$0] : []) }, isWeighted: isWeighted)
    }

    /// The mean over all ordered pairs of classes; nil if a class has no weight.
    func oneVersusOne(isWeighted: Bool) -> Area? {
        var parts: [Part] = []
        for first in data.classes.indices {
            for second in data.classes.indices where first < second {
                let rows = data.truths.indices.filter { data.truths[$0] == first || data.truths[$0] == second }
                parts.append(Part(classes: [first, second], rows: rows, shares: isWeighted ? [first, second] : []))
            }
        }
        return mean(parts, isWeighted: isWeighted)
    }

    func interval(_ area: Area, confidence: Double) -> Interval? {
        let variance = area.influence.indices.reduce(0.0) { sum, row in
            let moved = area.influence[row] * (data.weights.isEmpty ? 1 : data.weights[row])
            return sum + moved * moved
        }
        return .jackknife(area.value, variance: variance, confidence: confidence, within: 0...1)
    }

    /// One term of a mean: the classes that take turns as the positive one, the rows, and the classes whose weight it has.
    private struct Part {
        var classes: [Int]
        var rows: [Int]
        var shares: [Int]
    }

    private func mean(_ parts: [Part], isWeighted: Bool) -> Area? {
        guard !support.isEmpty, support.allSatisfy({ $0 > 0 }), support.count > 1 else { return nil }
        let importance = parts.map { part in isWeighted ? part.shares.reduce(0) { $0 + support[$1] } : 1 }
        let total = importance.reduce(0, +)
        var (mean, influence) = (0.0, [Double](repeating: 0, count: rows))
        var byClass = [Double](repeating: 0, count: support.count)
        for (part, importance) in zip(parts, importance) {
            let area = add(part, factor: importance / total, to: &influence)
            mean += importance / total * area
            for index in part.shares { byClass[index] += area / total }
        }
        guard isWeighted else { return Area(value: mean, influence: influence) }
        // A row also lends its own class more weight in the mean.
        let turns = Double(parts.count * (parts.first?.shares.count ?? 0)) / Double(support.count)
        for row in influence.indices { influence[row] += byClass[data.truths[row]] - turns * mean / total }
        return Area(value: mean, influence: influence)
    }

    /// The area of one part, after its rows' influence was added.
    private func add(_ part: Part, factor: Double, to influence: inout [Double]) -> Double {
        var sum = 0.0
        for positive in part.classes {
            guard let ranking = ranking(of: positive, among: part.rows), let area = ranking.curve.rocAUC else { return .nan }
            sum += area
            let gradient = ranking.steps.areaGradient(area)
            for row in part.rows {
                let step = ranking.curve.step(of: data.scores[positive][row])
                let moved = data.truths[row] == positive ? gradient.positive[step] : gradient.negative[step]
                influence[row] += factor * moved / Double(part.classes.count)
            }
        }
        return sum / Double(part.classes.count)
    }

    private func ranking(of positive: Int, among rows: [Int]) -> Ranking? {
        var state = RankingFold.State()
        state.scores = rows.map { data.scores[positive][$0] }
        state.positives = rows.map { data.truths[$0] == positive }
        if !data.weights.isEmpty { state.weights = rows.map { data.weights[$0] } }
        let ranking = RankingFold().finish(state)
        return ranking.curve.rocAUC == nil ? nil : ranking
    }
}

extension RankingCurve {
    /// Where a score of the curve stands, by bisection.
    func step(of score: Double) -> Int {
        var (low, high) = (0, thresholds.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if thresholds[middle] > score { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
