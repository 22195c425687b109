import AssayStatistics

/// The search for segments with a high loss, over every rule on one feature and every pair of rules on two.
///
/// - Definition: segments rank by the lower bound of their mean loss, mean − z s √(d / n): s is the spread of all losses, d the
///   design effect of the weights and z the normal value of 2.5 % over the number of segments tried with as many features. A second
///   rule must therefore earn what trying so many pairs costs.
/// - State: the rows before `searched` only; those from it on stay unseen for the estimate. Pairs are tried among the 60 features
///   whose own segments rank highest.
struct SegmentSearch {
    static let mostRows = 100_000
    static let mostPaired = 60
    static let familyLevel = 0.025
    private static let keptPerPair = 3

    struct Candidate {
        var segment: Segment
        var meanLoss: Double
        /// The lower bound that it ranks by.
        var bound: Double
    }

    let table: FeatureTable
    /// Rows 0..<searched are looked at.
    let searched: Int
    let minimumRows: Int
    /// Segments tried.
    private(set) var tried = 0
    private(set) var candidates: [Candidate] = []
    let meanLoss: Double
    private let error: Double

    init(_ table: FeatureTable, searched: Int, minimumRows: Int) {
        (self.table, self.searched, self.minimumRows) = (table, searched, minimumRows)
        var moments = Moments()
        for row in 0..<searched { moments.add(table.losses[row], weight: table.weight(row)) }
        meanLoss = moments.weight > 0 ? moments.mean : 0
        let design = moments.effectiveCount > 0 ? Double(searched) / moments.effectiveCount : 1
        error = ((moments.variance(ddof: 0) ?? 0) * design).squareRoot()
        run()
    }

    private mutating func run() {
        let axes = table.features.indices.map { SegmentAxis(table.features[$0], feature: $0, rows: searched) }
        let whole = SegmentAxis(rows: searched)
        let singles = search(axes.map { ($0, whole) })
        let paired = promising(axes, singles)
        var pairs: [(SegmentAxis, SegmentAxis)] = []
        for (place, first) in paired.enumerated() { for second in paired.dropFirst(place + 1) { pairs.append((first, second)) } }
        // A stable order: of equal bounds the segment with fewer rules, then the first tried.
        candidates = (singles + search(pairs)).enumerated().sorted { ($1.element.bound, $0.offset) < ($0.element.bound, $1.offset) }
            .map(\.element)
    }

    private func promising(_ axes: [SegmentAxis], _ singles: [Candidate]) -> [SegmentAxis] {
        guard axes.count > Self.mostPaired else { return axes }
        var best: [Int: Double] = [:]
        for candidate in singles {
            for rule in candidate.segment.rules { best[rule.feature] = max(best[rule.feature] ?? -.infinity, candidate.bound) }
        }
        let ranked = axes.indices.sorted { (-(best[$0] ?? -.infinity), $0) < (-(best[$1] ?? -.infinity), $1) }
        return ranked.prefix(Self.mostPaired).sorted().map { axes[$0] }
    }

    private mutating func search(_ pairs: [(SegmentAxis, SegmentAxis)]) -> [Candidate] {
        let family = pairs.reduce(0) { $0 + $1.0.ranges.count * $1.1.ranges.count }
        tried += family
        guard family > 0 else { return [] }
        let margin = -Normal.quantile(Self.familyLevel / Double(family)) * error
        return pairs.flatMap { best($0.0, $0.1, margin) }
    }

    /// The best few segments of one pair of features.
    private func best(_ first: SegmentAxis, _ second: SegmentAxis, _ margin: Double) -> [Candidate] {
        let (grid, least) = (SegmentGrid(first, second, table), Double(minimumRows))
        var kept: [(bound: Double, mean: Double, first: ClosedRange<Int>, second: ClosedRange<Int>)] = []
        for range in first.ranges {
            for other in second.ranges {
                let cell = grid.sums(range, other)
                guard cell.rows >= least, cell.weight > 0 else { continue }
                let mean = cell.loss / cell.weight
                let bound = mean - margin / cell.rows.squareRoot()
                guard kept.count < Self.keptPerPair || bound > kept[kept.count - 1].bound else { continue }
                kept.insert((bound, mean, range, other), at: kept.firstIndex { bound > $0.bound } ?? kept.count)
                if kept.count > Self.keptPerPair { kept.removeLast() }
            }
        }
        return kept.map { found in
            let rules = [first.rule(found.first), second.rule(found.second)].compactMap(\.self)
            return Candidate(segment: Segment(rules: rules), meanLoss: found.mean, bound: found.bound)
        }
    }
}
