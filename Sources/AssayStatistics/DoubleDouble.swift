/// A number as the sum of two doubles, the second below half a unit in the last place of the first: about 106 bits.
///
/// - Source: Dekker 1971, Numerische Mathematik 18:224; Knuth, The Art of Computer Programming 2, 4.2.2.
struct DoubleDouble: Sendable, Hashable {
    var high: Double
    var low: Double

    init(_ high: Double, _ low: Double = 0) { (self.high, self.low) = (high, low) }

    var value: Double { high + low }
    var parts: [Double] { low == 0 ? [high] : [high, low] }

    /// The product of two doubles without error, where no part is below the smallest double.
    static func product(_ left: Double, _ right: Double) -> DoubleDouble {
        let high = left * right
        guard high.isFinite else { return DoubleDouble(high) }
        return DoubleDouble(high, (-high).addingProduct(left, right))
    }

    private static func sum(_ left: Double, _ right: Double) -> DoubleDouble {
        let high = left + right
        let part = high - left
        return DoubleDouble(high, (left - (high - part)) + (right - part))
    }

    private static func ordered(_ large: Double, _ small: Double) -> DoubleDouble {
        let high = large + small
        return DoubleDouble(high, small - (high - large))
    }

    static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
        let (high, low) = (sum(left.high, right.high), sum(left.low, right.low))
        let first = ordered(high.high, high.low + low.high)
        return ordered(first.high, first.low + low.low)
    }

    static prefix func - (number: DoubleDouble) -> DoubleDouble { DoubleDouble(-number.high, -number.low) }
    static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble { left + -right }

    static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
        let high = product(left.high, right.high)
        return ordered(high.high, high.low + (left.high * right.low + left.low * right.high))
    }

    static func / (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
        let first = left.high / right.high
        guard first.isFinite else { return DoubleDouble(first) }
        let rest = left - DoubleDouble(first) * right
        let second = rest.high / right.high
        let third = (rest - DoubleDouble(second) * right).high / right.high
        return ordered(first, second) + DoubleDouble(third)
    }
}

extension ExactSum {
    /// The sum to about 106 bits.
    var doubled: DoubleDouble {
        let parts = expansion
        return DoubleDouble(parts[0], parts[1])
    }

    /// The sum as four doubles of falling size: about 212 bits.
    private var expansion: [Double] {
        var (rest, parts) = (self, [Double]())
        for _ in 0..<4 {
            let part = rest.value
            parts.append(part)
            guard part.isFinite else { return [part, 0, 0, 0] }
            rest.add(-part)
        }
        return parts
    }

    /// a b − c d, rounded once or nearly so; not finite where a product is out of range.
    static func difference(_ a: ExactSum, _ b: ExactSum, _ c: ExactSum, _ d: ExactSum) -> Double {
        var total = ExactSum()
        let factors = (a.expansion, b.expansion, c.expansion, d.expansion)
        for i in 0..<4 {
            for j in 0..<4 {
                for part in DoubleDouble.product(factors.0[i], factors.1[j]).parts { total.add(part) }
                for part in DoubleDouble.product(factors.2[i], factors.3[j]).parts { total.add(-part) }
            }
        }
        return total.value
    }
}
