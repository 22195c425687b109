/// Sums of pairs of numbers, their squares and products without rounding error, whatever the order of the pairs.
///
/// - Definition: `correlation` is Pearson's, `scipy.stats.pearsonr`.
/// - Missing values: the caller leaves out pairs with a missing or infinite number.
/// - State: five wide sums; merging is exact and free of order.
public struct ExactCoMoments: Sendable, Hashable {
    public private(set) var count = 0
    private var x = ExactSum()
    private var y = ExactSum()
    private var xx = ExactSum()
    private var yy = ExactSum()
    private var xy = ExactSum()

    public init() {}

    public mutating func add(_ left: Double, _ right: Double) {
        count += 1
        x.add(left)
        y.add(right)
        for part in DoubleDouble.product(left, left).parts { xx.add(part) }
        for part in DoubleDouble.product(right, right).parts { yy.add(part) }
        for part in DoubleDouble.product(left, right).parts { xy.add(part) }
    }

    public mutating func merge(_ later: ExactCoMoments) {
        count += later.count
        x.merge(later.x)
        y.merge(later.y)
        xx.merge(later.xx)
        yy.merge(later.yy)
        xy.merge(later.xy)
    }

    /// Pearson's correlation; nil under two pairs, where one side has no spread, and where a square is out of range.
    public var correlation: Double? {
        guard count > 1 else { return nil }
        var n = ExactSum()
        n.add(Double(count))
        let squaresX = ExactSum.difference(n, xx, x, x)
        let squaresY = ExactSum.difference(n, yy, y, y)
        let products = ExactSum.difference(n, xy, x, y)
        guard squaresX > 0, squaresY > 0, squaresX.isFinite, squaresY.isFinite, products.isFinite else { return nil }
        return min(1, max(-1, products / (squaresX.squareRoot() * squaresY.squareRoot())))
    }
}
