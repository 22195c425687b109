import AssayStatistics

/// How well features foretell which group a row belongs to, one by one and together.
///
/// - Definition: Cramér's V with Bergsma's correction between the groups and each feature in at most ten bins: the values of numbers with
///   few, else cuts at their deciles; the nine most frequent texts and the rest. Together: the mean recall of the groups by trees of depth 4
///   in which each group weighs the same, each tree answering for the quarter of the rows that it did not see.
struct GroupProxies: Sendable {
    static let bins = 10
    static let depth = 4

    struct Proxy: Sendable {
        var feature: String
        var strength: Double
        var table: ContingencyTable
    }

    /// Strongest first.
    private(set) var proxies: [Proxy] = []
    private(set) var leftOut: [String] = []
    private(set) var groups = 0
    let rows: Int
    /// Rows in no group.
    let left: Int
    private(set) var hasTooMany = false
    /// The mean recall of the groups; nil with too few rows.
    private(set) var balancedAccuracy: Double?

    init(rows: Int, left: Int, hasTooMany: Bool) { (self.rows, self.left, self.hasTooMany) = (rows, left, hasTooMany) }

    init(_ table: FeatureTable, balanced: FeatureTable, _ members: [Int], _ names: [String], left: Int) {
        (rows, self.left, groups, leftOut) = (table.rows, left, names.count, table.leftOut)
        proxies = table.features.compactMap { feature in
            let crossed = Self.crossed(feature, members)
            return crossed.correctedCramersV.map { Proxy(feature: feature.name, strength: $0, table: crossed) }
        }.sorted { ($1.strength, $0.feature) < ($0.strength, $1.feature) }
        balancedAccuracy = Self.balancedAccuracy(balanced, names.count)
    }

    private static func crossed(_ feature: FeatureBins, _ members: [Int]) -> ContingencyTable {
        let bins = coarse(feature)
        var cells: [ContingencyTable.Cell: Int] = [:]
        for (code, member) in zip(feature.codes, members) {
            cells[.init(row: bins[Int(code)], column: UInt64(member)), default: 0] += 1
        }
        return ContingencyTable(cells)
    }

    /// The bin of each code: missing values apart, numbers in runs of about a tenth of the rows, texts by how often they occur.
    private static func coarse(_ feature: FeatureBins) -> [UInt64] {
        var counts = [Int](repeating: 0, count: feature.count + 1)
        for code in feature.codes { counts[Int(code)] += 1 }
        var bins = [UInt64](repeating: 0, count: feature.count + 1)
        guard feature.isOrdered else {
            let ranked = (0...feature.count).dropFirst().sorted { (counts[$1], $0) < (counts[$0], $1) }
            for (rank, code) in ranked.enumerated() { bins[code] = UInt64(min(rank, Self.bins - 1)) + 1 }
            return bins
        }
        let total = counts.dropFirst().reduce(0, +)
        var seen = 0
        for code in (0...feature.count).dropFirst() {
            let isFew = feature.count <= Self.bins
            bins[code] = isFew ? UInt64(code) : UInt64(min(Self.bins - 1, seen * Self.bins / max(1, total))) + 1
            seen += counts[code]
        }
        return bins
    }

    private static func balancedAccuracy(_ table: FeatureTable, _ groups: Int) -> Double? {
        let folds = PredictivePower.folds
        guard table.rows >= folds * groups, !table.features.isEmpty, let outcomes = table.outcomes,
            case .classes(let members, _) = outcomes
        else { return nil }
        let targets = TreeTargets(outcomes)
        var (hits, totals) = ([Double](repeating: 0, count: groups), [Double](repeating: 0, count: groups))
        for fold in 0..<folds {
            let tree = ShallowTree(table, targets, rows: (0..<table.rows).filter { $0 % folds != fold }, depth: depth)
            for row in stride(from: fold, to: table.rows, by: folds) {
                totals[members[row]] += 1
                if Int(tree.answer(table, row: row)) == members[row] { hits[members[row]] += 1 }
            }
        }
        return zip(hits, totals).reduce(0) { $0 + $1.0 / max(1, $1.1) } / Double(groups)
    }
}
