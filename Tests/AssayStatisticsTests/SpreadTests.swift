import AssayCore
import AssayStatistics
import Foundation
import Testing

/// `spread.json`: NumPy's moments and quantiles, SciPy's t intervals.
struct SpreadOracle: Decodable, Sendable {
    struct Column: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let terms, weights: [Hex]
        let mean, variance, weightedMean, weightedVariance, weightedVariance0: Hex
        let t95: [Hex]
        var testDescription: String { name }
    }
    struct Point: Decodable, Sendable {
        let sorted: [Hex]
        let share, value: Hex
    }
    let moments: [Column]
    let quantiles: [Point]

    static let shared = try? Oracle.read("spread.json", as: SpreadOracle.self)
}

@Suite struct MomentsTests {
    @Test func `the cases were read`() { #expect(SpreadOracle.shared?.moments.count == 5) }

    @Test(arguments: SpreadOracle.shared?.moments ?? []) func `one by one, in a block and in parts`(_ column: SpreadOracle.Column) {
        let terms = column.terms.values
        var (single, block, parts) = (Moments(), Moments(), Moments())
        for term in terms { single.add(term) }
        terms.withUnsafeBufferPointer { block.add($0) }
        for start in stride(from: 0, to: terms.count, by: 13) {
            var part = Moments()
            terms[start..<min(start + 13, terms.count)].withUnsafeBufferPointer { part.add($0) }
            parts.merge(part)
        }
        for moments in [single, block, parts] {
            #expect(moments.count == terms.count)
            #expect(agree(moments.mean, column.mean.value))
            #expect(agree(moments.variance(), column.variance.value, relative: column.name == "shifted far" ? 1e-6 : 1e-12))
            #expect(moments.effectiveCount == Double(terms.count))
        }
    }

    @Test(arguments: SpreadOracle.shared?.moments ?? []) func `with weights`(_ column: SpreadOracle.Column) {
        var moments = Moments()
        for (term, weight) in zip(column.terms.values, column.weights.values) { moments.add(term, weight: weight) }
        moments.add(1e300, weight: 0)
        let slack = column.name == "shifted far" ? 1e-4 : 1e-11
        #expect(agree(moments.mean, column.weightedMean.value, relative: 1e-11))
        #expect(agree(moments.variance(), column.weightedVariance.value, relative: slack))
        #expect(agree(moments.variance(ddof: 0), column.weightedVariance0.value, relative: slack))
    }

    @Test(arguments: SpreadOracle.shared?.moments ?? []) func `the t interval`(_ column: SpreadOracle.Column) throws {
        var moments = Moments()
        column.terms.values.withUnsafeBufferPointer { moments.add($0) }
        let slack = column.name == "small" ? 0 : 1e-12
        guard let interval = MeanInterval.t(moments, confidence: 0.95) else {
            // Squares of 1e-200 are below the smallest double.
            #expect(column.name == "small")
            return
        }
        #expect(agree(interval.lower, column.t95[0].value, relative: 1e-11, absolute: slack))
        #expect(agree(interval.upper, column.t95[1].value, relative: 1e-11, absolute: slack))
    }

    @Test func `the root has the interval of the delta method`() throws {
        var squares = Moments()
        for error in [1.0, -2, 3, 0.5, -0.25, 2] { squares.add(error * error) }
        let (mean, root) = (
            try #require(MeanInterval.t(squares, confidence: 0.9)), try #require(MeanInterval.root(squares, confidence: 0.9))
        )
        let rmse = squares.mean.squareRoot()
        #expect(agree(root.upper - rmse, (mean.upper - squares.mean) / (2 * rmse)))
        #expect(root.lower >= 0)
    }

    @Test(arguments: [[], [3.0], [2, 2, 2], [.nan, 1], [.infinity, 1]]) func `no spread, no interval`(_ terms: [Double]) {
        var moments = Moments()
        for term in terms { moments.add(term) }
        #expect(MeanInterval.t(moments, confidence: 0.95) == nil)
        #expect(MeanInterval.root(moments, confidence: 0.95) == nil)
        #expect(moments.variance() == nil || terms.count > 1)
    }

    @Test func `the empty state is the identity`() {
        var (left, right, some) = (Moments(), Moments(), Moments())
        for term in [1.0, 4, 4.5] { some.add(term) }
        left.merge(some)
        right = some
        right.merge(Moments())
        #expect(left == some)
        #expect(right == some)
        #expect(Moments().variance(ddof: 0) == nil)
        #expect(Moments().effectiveCount == 0)
    }
}

@Suite struct QuantileTests {
    @Test(arguments: SpreadOracle.shared?.quantiles ?? []) func `has the bits of NumPy`(_ point: SpreadOracle.Point) {
        #expect(Quantile.linear(point.sorted.values, point.share.value) == point.value.value)
    }

    @Test func `nothing sorted, shares outside, infinities`() {
        #expect(Quantile.linear([], 0.5) == nil)
        #expect(Quantile.linear([1, 2], 1.5) == nil)
        #expect(Quantile.linear([1, 2], .nan) == nil)
        #expect(Quantile.linear([-.infinity, -.infinity, 1, .infinity, .infinity], 0.1) == -.infinity)
        #expect(Quantile.linear([1, .infinity, .infinity], 0.75) == .infinity)
        #expect(Quantile.linear([1.0, 2, 3, 4][1...], 0.5) == 3)
    }
}
