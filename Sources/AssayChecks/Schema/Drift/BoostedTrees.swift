import Foundation

/// Gradient-boosted trees of depth 2 that tell two classes apart: what one feature shows, and what two show together.
///
/// - Definition: 50 Newton steps of the logistic loss, shrunk to a tenth, each a tree of at most three splits on the bins of the features,
///   leaves of at least 20 rows, one added to every sum of second derivatives. Numbers are cut between bins, missing ones lowest; of texts
///   one is split from the rest. Equals `HistGradientBoostingClassifier(max_iter=50, learning_rate=0.1, max_depth=2,
///   l2_regularization=1, early_stopping=False)` of scikit-learn 1.9 on numbers with at most 254 different values.
/// - Source: Friedman 2001, Annals of Statistics 29:1189; Chen and Guestrin 2016 for the gain.
struct BoostedTrees: Sendable {
    static let rounds = 50
    static let shrinkage = 0.1
    static let penalty = 1.0
    static let leastRows = 20

    private let base: Double
    private var trees: [Tree] = []
    /// What each feature's splits took off the loss.
    private(set) var gains: [Double]

    private struct Split {
        var feature: Int
        /// By code.
        var isFirst: [Bool]
        var gain: Double
    }

    private struct Tree {
        var root: Split
        var sides: (first: Split?, second: Split?)
        /// Of each leaf, two a side; both the same on a side without a split.
        var leaves: [Double]

        func answer(_ features: [FeatureBins], _ row: Int) -> Double {
            let isFirst = root.isFirst[Int(features[root.feature].codes[row])]
            guard let split = isFirst ? sides.first : sides.second else { return leaves[isFirst ? 0 : 2] }
            return leaves[(isFirst ? 0 : 2) + (split.isFirst[Int(features[split.feature].codes[row])] ? 0 : 1)]
        }
    }

    /// First and second derivatives of the loss over some rows.
    private struct Sums {
        var slope = 0.0
        var bend = 0.0
        var rows = 0

        mutating func add(_ other: Sums) { (slope, bend, rows) = (slope + other.slope, bend + other.bend, rows + other.rows) }
        func without(_ part: Sums) -> Sums { Sums(slope: slope - part.slope, bend: bend - part.bend, rows: rows - part.rows) }
        var score: Double { slope * slope / (bend + BoostedTrees.penalty) }
        var leaf: Double { -BoostedTrees.shrinkage * slope / (bend + BoostedTrees.penalty) }
    }

    /// - Parameter rows: those to learn from, of both classes.
    init(_ features: [FeatureBins], _ truths: [Bool], weight: (Int) -> Double, rows: [Int]) {
        let weights = rows.map(weight)
        let (hits, all) = (zip(rows, weights).reduce(0) { $0 + (truths[$1.0] ? $1.1 : 0) }, weights.reduce(0, +))
        base = log(hits / (all - hits))
        gains = Array(repeating: 0, count: features.count)
        var scores = Array(repeating: base, count: rows.count)
        var derivatives = [Sums](repeating: Sums(), count: truths.count)
        for _ in 0..<Self.rounds {
            for (place, row) in rows.enumerated() {
                let share = 1 / (1 + exp(-scores[place]))
                derivatives[row] = Sums(
                    slope: weights[place] * (share - (truths[row] ? 1 : 0)), bend: weights[place] * share * (1 - share), rows: 1)
            }
            guard let tree = Self.grown(features, derivatives, rows) else { break }
            for (place, row) in rows.enumerated() { scores[place] += tree.answer(features, row) }
            for split in [tree.root, tree.sides.first, tree.sides.second].compactMap(\.self) { gains[split.feature] += split.gain }
            trees.append(tree)
        }
    }

    /// The log odds that a row is of the second class.
    func score(_ features: [FeatureBins], row: Int) -> Double { trees.reduce(base) { $0 + $1.answer(features, row) } }

    /// Nil where no split is worth it.
    private static func grown(_ features: [FeatureBins], _ derivatives: [Sums], _ rows: [Int]) -> Tree? {
        guard let root = best(features, derivatives, rows) else { return nil }
        let parts = divided(rows, root, features)
        let sides = (first: best(features, derivatives, parts.first), second: best(features, derivatives, parts.second))
        let leaves = zip([parts.first, parts.second], [sides.first, sides.second]).flatMap { rows, split in
            let (one, other) = split.map { divided(rows, $0, features) } ?? (rows, rows)
            return [sum(derivatives, one).leaf, sum(derivatives, other).leaf]
        }
        return Tree(root: root, sides: sides, leaves: leaves)
    }

    private static func divided(_ rows: [Int], _ split: Split, _ features: [FeatureBins]) -> (first: [Int], second: [Int]) {
        let codes = features[split.feature].codes
        return (rows.filter { split.isFirst[Int(codes[$0])] }, rows.filter { !split.isFirst[Int(codes[$0])] })
    }

    private static func sum(_ derivatives: [Sums], _ rows: [Int]) -> Sums {
        rows.reduce(into: Sums()) { $0.add(derivatives[$1]) }
    }

    private static func best(_ features: [FeatureBins], _ derivatives: [Sums], _ rows: [Int]) -> Split? {
        guard rows.count >= 2 * leastRows else { return nil }
        let total = sum(derivatives, rows)
        var best: Split?
        for (index, feature) in features.enumerated() {
            var bins = [Sums](repeating: Sums(), count: feature.count + 1)
            for row in rows { bins[Int(feature.codes[row])].add(derivatives[row]) }
            var first = Sums()
            for code in bins.indices where bins[code].rows > 0 {
                if feature.isOrdered { first.add(bins[code]) } else { first = bins[code] }
                let second = total.without(first)
                guard min(first.rows, second.rows) >= leastRows else { continue }
                let gain = first.score + second.score - total.score
                guard gain > max(1e-12, best?.gain ?? 0) else { continue }
                let isFirst = bins.indices.map { feature.isOrdered ? $0 <= code : $0 == code }
                best = Split(feature: index, isFirst: isFirst, gain: gain)
            }
        }
        return best
    }
}
