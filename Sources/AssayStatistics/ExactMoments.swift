/// Sums of a column's weights, numbers and squares without rounding error, whatever the order of the numbers.
///
/// Products are split into a rounded part and its error, both exact, and all parts go into wide sums; so does the last step, which
/// takes the squared sum off the sum of squares. Numbers far from zero, such as times, keep their digits.
///
/// - Definition: `mean` is Σwx / Σw, `numpy.average`; `variance` with `ddof` as in `Moments`.
/// - Units: those of the numbers; the variance is squared. A weight is finite and never negative.
/// - Missing values: the caller leaves nulls, NaN and infinities out.
/// - State: constant; merging is exact and free of order.
public struct ExactMoments: Sendable, Hashable {
    /// Numbers with a weight above zero.
    public private(set) var count = 0
    /// Of numbers with another weight than one; those of weight one are counted.
    private var weights = ExactSum()
    private var squaredWeights = ExactSum()
    private var plain = 0
    /// Σwx
    public private(set) var sum = ExactSum()
    private var squares = ExactSum()

    public init() {}

    private var isWeighted: Bool { plain < count }
    private var allWeights: ExactSum { Self.with(plain, weights) }
    private var allSquaredWeights: ExactSum { Self.with(plain, squaredWeights) }

    private static func with(_ plain: Int, _ weights: ExactSum) -> ExactSum {
        var all = weights
        all.add(Double(plain))
        return all
    }

    /// Adds one number. A weight of zero adds nothing.
    public mutating func add(_ number: Double, weight: Double = 1) {
        precondition(weight >= 0, "a weight is finite and never negative")
        guard weight > 0 else { return }
        guard weight != 1 else { return add([number]) }
        count += 1
        weights.add(weight)
        squaredWeights.add(weight * weight)
        for part in DoubleDouble.product(weight, number).parts {
            sum.add(part)
            for square in DoubleDouble.product(part, number).parts { squares.add(square) }
        }
    }

    /// Adds many numbers of weight one.
    public mutating func add(_ numbers: [Double]) {
        (count, plain) = (count + numbers.count, plain + numbers.count)
        numbers.withUnsafeBufferPointer { sum.add($0) }
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * numbers.count) { parts in
            for (place, number) in numbers.enumerated() {
                let square = DoubleDouble.product(number, number)
                (parts[2 * place], parts[2 * place + 1]) = (square.high, square.low)
            }
            squares.add(UnsafeBufferPointer(parts))
        }
    }

    public mutating func merge(_ later: ExactMoments) {
        (count, plain) = (count + later.count, plain + later.plain)
        weights.merge(later.weights)
        squaredWeights.merge(later.squaredWeights)
        sum.merge(later.sum)
        squares.merge(later.squares)
    }

    /// Σw
    public var weight: Double { allWeights.value }

    /// Rows that an unweighted sample would need for the same precision (Kish): (Σw)² / Σw².
    public var effectiveCount: Double { count == 0 ? 0 : isWeighted ? weight * weight / allSquaredWeights.value : Double(count) }

    /// Σwx / Σw; 0 when nothing was added.
    public var mean: Double { count == 0 ? 0 : (sum.doubled / allWeights.doubled).value }

    /// Σw(x − mean)²; infinite where a square is out of the range of doubles.
    public var m2: Double {
        guard count > 1 else { return 0 }
        let difference = ExactSum.difference(allWeights, squares, sum, sum)
        return difference.isNaN ? .infinity : max(0, difference / weight)
    }

    /// The variance with `ddof` degrees of freedom taken off; nil where too few numbers were seen.
    public func variance(ddof: Int = 1) -> Double? {
        guard count > ddof else { return nil }
        let squared = isWeighted ? allSquaredWeights.value / weight : 1
        return m2 / (weight - Double(ddof) * squared)
    }

    /// The standard error of the mean; nil under two numbers.
    public var standardError: Double? { variance().map { ($0 / effectiveCount).squareRoot() } }
}
