import AssayCore
import AssayStatistics
import Testing

/// `quality.json`: moments in rational arithmetic, SciPy's intervals and correlations, scikit-learn's outlier factors.
struct QualityOracle: Decodable, Sendable {
    struct Sums: Decodable, Sendable { let mean, m2, variance: Hex }
    struct Column: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let terms, weights: [Hex]
        let plain, weighted: Sums
        var testDescription: String { name }
    }
    struct Quantiles: Decodable, Sendable {
        let sorted: [Hex]
        let share, level: Hex
        let ends: [Hex]?
    }
    struct Pairs: Decodable, Sendable {
        let x, y, ranks, interval: [Hex]
        let pearson, spearman: Hex
    }
    struct Table: Decodable, Sendable {
        let one, other: [UInt64]
        let mutualInformation, cramersV: Hex
    }
    struct Points: Decodable, Sendable {
        let points, factors: [Hex]
        let width, neighbors: Int
    }
    let moments: [Column]
    let quantiles: [Quantiles]
    let correlations: [Pairs]
    let tables: [Table]
    let factors: [Points]

    static let shared = try? Oracle.read("quality.json", as: QualityOracle.self)
}

@Suite struct ExactMomentsTests {
    @Test func `the cases were read`() { #expect(QualityOracle.shared?.moments.count == 6) }

    @Test(arguments: QualityOracle.shared?.moments ?? []) func `are those of rational arithmetic`(_ column: QualityOracle.Column) {
        var (plain, weighted) = (ExactMoments(), ExactMoments())
        for (term, weight) in zip(column.terms.values, column.weights.values) {
            plain.add(term)
            weighted.add(term, weight: weight)
        }
        for (found, expected) in [(plain, column.plain), (weighted, column.weighted)] {
            #expect(agree(found.mean, expected.mean.value, relative: 4e-16))
            #expect(agree(found.m2, expected.m2.value, relative: 1e-14))
            #expect(agree(found.variance(), expected.variance.value, relative: 1e-14))
        }
    }

    @Test(arguments: QualityOracle.shared?.moments ?? []) func `no order and no cut changes a bit`(_ column: QualityOracle.Column) {
        let rows = Array(zip(column.terms.values, column.weights.values))
        var (whole, parts) = (ExactMoments(), ExactMoments())
        for (term, weight) in rows { whole.add(term, weight: weight) }
        for start in stride(from: 0, to: rows.count, by: 7).reversed() {
            var part = ExactMoments()
            for (term, weight) in rows[start..<min(start + 7, rows.count)].reversed() { part.add(term, weight: weight) }
            parts.merge(part)
        }
        #expect(whole == parts)
        #expect(whole.variance() == parts.variance())
    }

    @Test func `squares beyond the range of doubles`() {
        var moments = ExactMoments()
        for term in [1e308, -1e308, 1e308] { moments.add(term) }
        #expect(moments.mean == 1e308 / 3)
        #expect(moments.m2 == .infinity)
        #expect(MeanInterval.t(moments, confidence: 0.95) == nil)
        #expect(SpreadInterval.chiSquare(moments, confidence: 0.95) == nil)
    }

    @Test(arguments: [[], [3.0], [2, 2, 2]]) func `no spread, no interval`(_ terms: [Double]) {
        var moments = ExactMoments()
        for term in terms { moments.add(term) }
        #expect(MeanInterval.t(moments, confidence: 0.95) == nil)
        #expect(SpreadInterval.chiSquare(moments, confidence: 0.95) == nil)
        #expect(moments.m2 == 0)
    }
}

@Suite struct QuantileIntervalTests {
    @Test(arguments: QualityOracle.shared?.quantiles ?? []) func `lies between the order statistics of the binomial`(
        _ point: QualityOracle.Quantiles
    ) {
        let found = QuantileInterval.orderStatistics(point.sorted.values, point.share.value, confidence: point.level.value)
        #expect((found == nil) == (point.ends == nil))
        if let found, let ends = point.ends { #expect([found.lower, found.upper] == ends.values) }
    }

    @Test func `nothing sorted and no spread`() {
        #expect(QuantileInterval.orderStatistics([], 0.5, confidence: 0.95) == nil)
        #expect(QuantileInterval.orderStatistics(Array(repeating: 2, count: 50), 0.5, confidence: 0.95) == nil)
        #expect(QuantileInterval.orderStatistics((0..<50).map(Double.init), 0, confidence: 0.95)?.lower ?? 0 == 0)
    }
}

@Suite struct CorrelationTests {
    @Test(arguments: QualityOracle.shared?.correlations ?? []) func `are SciPy's`(_ pairs: QualityOracle.Pairs) throws {
        let (x, y) = (pairs.x.values, pairs.y.values)
        #expect(Ranks.average(x) == pairs.ranks.values)
        var (exact, ranked, whole) = (ExactCoMoments(), ExactCoMoments(), CoMoments())
        for (x, y) in zip(x, y) { exact.add(x, y) }
        for (x, y) in zip(Ranks.average(x), Ranks.average(y)) { ranked.add(x, y) }
        for start in stride(from: 0, to: x.count, by: 9) {
            let part = start..<min(start + 9, x.count)
            whole.merge(CoMoments(x: CenteredNumbers(Array(x[part])), y: CenteredNumbers(Array(y[part]))))
        }
        #expect(agree(exact.correlation, pairs.pearson.value))
        #expect(agree(whole.correlation, pairs.pearson.value))
        #expect(agree(ranked.correlation, pairs.spearman.value))
        let interval = try #require(CorrelationInterval.pearson(pairs.pearson.value, pairs: x.count, confidence: 0.95))
        #expect(agree(interval.lower, pairs.interval[0].value) && agree(interval.upper, pairs.interval[1].value))
    }

    @Test func `no spread, one pair, perfect pairs`() {
        var (flat, one) = (ExactCoMoments(), ExactCoMoments())
        for y in [1.0, 2, 3] { flat.add(5, y) }
        one.add(1, 2)
        #expect(flat.correlation == nil && one.correlation == nil)
        #expect(CorrelationInterval.pearson(1, pairs: 10, confidence: 0.95) == nil)
        #expect(CorrelationInterval.spearman(0.5, pairs: 3, confidence: 0.95) == nil)
        #expect(Ranks.average([]) == [])
        #expect(Ranks.average([2, 2, 2]) == [2, 2, 2])
    }
}

@Suite struct AssociationTests {
    @Test(arguments: QualityOracle.shared?.tables ?? []) func `of categories`(_ table: QualityOracle.Table) {
        var cells: [ContingencyTable.Cell: Int] = [:]
        for (row, column) in zip(table.one, table.other) { cells[ContingencyTable.Cell(row: row, column: column), default: 0] += 1 }
        let found = ContingencyTable(cells)
        #expect(agree(found.mutualInformation, table.mutualInformation.value))
        #expect(agree(found.correctedCramersV, table.cramersV.value))
    }

    @Test func `of nothing, and of one category`() {
        #expect(ContingencyTable([:]).mutualInformation == nil)
        #expect(ContingencyTable([:]).correctedCramersV == nil)
        let one = ContingencyTable([ContingencyTable.Cell(row: 1, column: 1): 9])
        #expect(one.mutualInformation == 0)
        #expect(one.correctedCramersV == nil)
    }

    @Test(arguments: QualityOracle.shared?.factors ?? []) func `outlier factors are scikit-learn's`(_ points: QualityOracle.Points)
    {
        let found = LocalOutlierFactor.values(points.points.values, dimensions: points.width, neighbors: points.neighbors)
        #expect(found.count == points.factors.count)
        for (one, other) in zip(found, points.factors.values) { #expect(agree(one, other, relative: 1e-9)) }
        #expect(found[0] > 1.5)
    }

    @Test func `equal points, too few points`() {
        #expect(LocalOutlierFactor.values([1, 1, 1, 1], dimensions: 1, neighbors: 2) == [1, 1, 1, 1])
        #expect(LocalOutlierFactor.values([1, 2], dimensions: 1, neighbors: 2).isEmpty)
        #expect(LocalOutlierFactor.values([], dimensions: 0, neighbors: 1).isEmpty)
    }
}
