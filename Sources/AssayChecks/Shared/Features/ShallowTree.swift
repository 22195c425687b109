/// A decision tree of limited depth on binned features.
///
/// - Definition: CART: each node takes the split with the least weighted Gini impurity, or variance for numbers; of equal ones the
///   first feature's first. Numbers are split between neighbouring values at their middle, texts one against the rest; missing
///   numbers stand below all others. Equals `sklearn.tree.DecisionTreeClassifier` and `DecisionTreeRegressor` 1.9 with the same
///   `max_depth`, on one-hot texts, where no feature has more than 254 different values and no two splits are equally good.
/// - Source: Breiman, Friedman, Olshen and Stone 1984, Classification and Regression Trees.
struct ShallowTree: Sendable {
    private indirect enum Node: Sendable {
        case leaf(Double)
        /// Rows whose code is marked go to the first branch.
        case split(feature: Int, isFirst: [Bool], Node, Node)
    }

    private let root: Node

    /// Learns from some rows of a table; they must have weight.
    init(_ table: FeatureTable, _ targets: TreeTargets, rows: [Int], depth: Int) {
        root = Self.grow(table, targets, rows, depth)
    }

    /// The class's place, or the number, that the tree answers for a row.
    func answer(_ table: FeatureTable, row: Int) -> Double {
        var node = root
        while case .split(let feature, let isFirst, let first, let second) = node {
            node = isFirst[Int(table.features[feature].codes[row])] ? first : second
        }
        guard case .leaf(let answer) = node else { return .nan }
        return answer
    }

    private static func grow(_ table: FeatureTable, _ targets: TreeTargets, _ rows: [Int], _ depth: Int) -> Node {
        var sums = [Double](repeating: 0, count: targets.width + 1)
        for row in rows { targets.add(row, weight: table.weight(row), to: &sums, at: 0) }
        guard depth > 0, !targets.isPure(rows, table.weight), let split = best(table, targets, rows, sums) else {
            return .leaf(targets.answer(sums[...]))
        }
        let codes = table.features[split.feature].codes
        let first = rows.filter { split.isFirst[Int(codes[$0])] }
        let second = rows.filter { !split.isFirst[Int(codes[$0])] }
        return .split(
            feature: split.feature, isFirst: split.isFirst, grow(table, targets, first, depth - 1),
            grow(table, targets, second, depth - 1))
    }

    private static func best(
        _ table: FeatureTable, _ targets: TreeTargets, _ rows: [Int], _ total: [Double]
    ) -> (feature: Int, isFirst: [Bool])? {
        var best: (feature: Int, split: BinSplit)?
        for (index, feature) in table.features.enumerated() {
            let bins = BinSums(feature, targets, rows, table.weight)
            guard let split = bins.bestSplit(total) else { continue }
            if best.map({ split.score > $0.split.score }) ?? true { best = (index, split) }
        }
        return best.map { ($0.feature, $0.split.isFirst) }
    }
}

/// A split of one feature's bins in two.
struct BinSplit: Sendable {
    /// Σ s² / w over both sides: the higher, the purer.
    var score: Double
    /// Marks the codes of the first side.
    var isFirst: [Bool]
}
