import AssayCore
import AssayStatistics

/// A classifier that tries to tell rows of the reference from rows of the evaluation table, tried on rows that it did not learn from.
///
/// - Definition: the rows of each table stand in an order that is random but depends on their content and the seed alone; row i is in fold
///   i mod 5. Each fold is scored by `BoostedTrees` learnt from the other four, and the area under the ROC curve is worked out within
///   folds: Σ over folds of pairs in the right order, ties counting half / Σ of pairs.
struct DomainClassifier {
    static let folds = 5

    /// Nil where no column can be used, or no fold has rows of both tables.
    private(set) var area: Double?
    /// Columns of more different texts than a classifier keeps.
    let crowded: [String]
    /// Each column's share of what splits took off the loss, from the largest down.
    private(set) var shares: [(name: String, share: Double)] = []

    init(_ tables: SampledTables, seed: UInt64) {
        let cells = tables.columns.map { FeatureCells($0.cells) }
        let order = Self.order(cells, tables, seed: seed)
        let features = zip(tables.columns, cells).filter(\.1.isUsable).map { FeatureBins($0.name, $1, order: order) }
        crowded = zip(tables.columns, cells).filter { !$1.isUsable }.map(\.0.name)
        guard !features.isEmpty else { return }
        let truths = order.map { $0 >= tables.before }, weights = order.map(tables.weight)
        let folds = Self.folds(truths)
        var (right, pairs, gains) = (0.0, 0.0, [Double](repeating: 0, count: features.count))
        for fold in 0..<Self.folds {
            let train = truths.indices.filter { folds[$0] != fold && weights[$0] > 0 }
            let test = truths.indices.filter { folds[$0] == fold && weights[$0] > 0 }
            guard train.contains(where: { truths[$0] }), train.contains(where: { !truths[$0] }) else { continue }
            let trees = BoostedTrees(features, truths, weight: { weights[$0] }, rows: train)
            let curve = RankingCurve(
                scores: test.map { trees.score(features, row: $0) }, positives: test.map { truths[$0] },
                weights: tables.weights.isEmpty ? nil : test.map { weights[$0] })
            guard let area = curve.rocAUC else { continue }
            right += area * curve.positiveWeight * curve.negativeWeight
            pairs += curve.positiveWeight * curve.negativeWeight
            for index in gains.indices { gains[index] += trees.gains[index] }
        }
        area = pairs > 0 ? right / pairs : nil
        let total = gains.reduce(0, +)
        shares = zip(features, gains).filter { $1 > 0 }.map { ($0.name, $1 / total) }
            .sorted { ($1.share, $0.name) < ($0.share, $1.name) }
    }

    private static func order(_ cells: [FeatureCells], _ tables: SampledTables, seed: UInt64) -> [Int] {
        var content = ContentHash(rows: tables.rows)
        for cells in cells { content.add(cells.words(rows: tables.rows)) }
        content.add(tables.weights.map(ContentHash.word))
        // Apart by table: equal rows of both must not share a fold, or chance would repeat itself from fold to fold.
        content.add((0..<tables.rows).map { $0 < tables.before ? 1 : 2 })
        return content.order(seed: seed)
    }

    /// The fold of each row, counted through each table on its own.
    private static func folds(_ truths: [Bool]) -> [Int] {
        var seen = (before: 0, now: 0)
        return truths.map { isNow in
            if isNow { seen.now += 1 } else { seen.before += 1 }
            return ((isNow ? seen.now : seen.before) - 1) % folds
        }
    }
}

extension FeatureCells {
    /// A sampled column as features keep one.
    fileprivate init(_ column: SampledColumn) {
        self = column.kind == .texts ? FeatureCells(texts: column.texts) : FeatureCells(numbers: column.numbers.map { Float($0) })
    }
}
