/// A model that anyone could make, fitted on the rows that it is not tried on.
///
/// - Definition: `majority` answers the most frequent class, or the mean; `stratified` draws a class by frequency, or a label, and its
///   expected loss counts; `tree` is a tree of depth 3. Row i of the table's random order is in fold i mod 5, and each fold is tried
///   with what the other four gave; a tree learns from at most 100,000 of their rows.
struct SimpleModel: Sendable {
    enum Kind: String, Sendable, Hashable, CaseIterable { case majority, stratified, tree }

    static let folds = 5
    static let depth = 3
    static let mostTreeRows = 100_000

    let kind: Kind

    /// The loss of each row; nil where a fold has nothing to learn from.
    func losses(_ table: FeatureTable, _ outcomes: Outcomes) -> [Double]? {
        let count = min(Self.folds, table.rows)
        guard count > 1 else { return nil }
        var losses = [Double](repeating: 0, count: table.rows)
        for fold in 0..<count {
            let train = (0..<table.rows).filter { $0 % count != fold && table.weight($0) > 0 }
            guard !train.isEmpty else { return nil }
            let loss = lossFunction(table, outcomes, train)
            for row in stride(from: fold, to: table.rows, by: count) { losses[row] = loss(row) }
        }
        return losses
    }

    private func lossFunction(_ table: FeatureTable, _ outcomes: Outcomes, _ train: [Int]) -> (Int) -> Double {
        switch (kind, outcomes) {
        case (.stratified, .classes(let truths, let names)): drawn(truths, names.count, table, train)
        case (.stratified, .values(let truths)): drawn(truths, table, train)
        case (.majority, _), (.tree, _): fitted(table, outcomes, train)
        }
    }

    /// A tree, which without depth is the most frequent class or the mean.
    private func fitted(_ table: FeatureTable, _ outcomes: Outcomes, _ train: [Int]) -> (Int) -> Double {
        let targets = TreeTargets(outcomes)
        let rows = kind == .tree ? Array(train.prefix(Self.mostTreeRows)) : train
        let tree = ShallowTree(table, targets, rows: rows, depth: kind == .tree ? Self.depth : 0)
        switch outcomes {
        case .classes(let truths, _): return { Int(tree.answer(table, row: $0)) == truths[$0] ? 0 : 1 }
        case .values(let truths):
            return {
                let error = truths[$0] - tree.answer(table, row: $0)
                return error * error
            }
        }
    }

    /// The chance that a class drawn by its frequency is wrong.
    private func drawn(_ truths: [Int], _ classes: Int, _ table: FeatureTable, _ train: [Int]) -> (Int) -> Double {
        var weights = [Double](repeating: 0, count: classes)
        for row in train { weights[truths[row]] += table.weight(row) }
        let total = weights.reduce(0, +)
        return { [weights] in 1 - weights[truths[$0]] / total }
    }

    /// The mean squared distance to a label drawn from those learnt from.
    private func drawn(_ truths: [Double], _ table: FeatureTable, _ train: [Int]) -> (Int) -> Double {
        let total = train.reduce(0) { $0 + table.weight($1) }
        let mean = train.reduce(0) { $0 + table.weight($1) / total * truths[$1] }
        let variance = train.reduce(0) { $0 + table.weight($1) / total * (truths[$1] - mean) * (truths[$1] - mean) }
        return { (truths[$0] - mean) * (truths[$0] - mean) + variance }
    }
}
