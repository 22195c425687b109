/// Searches for where a condition begins to hold, for conditions that hold from there on.
enum Bisection {
    /// The smallest count from `first` on; nil where the condition holds for none up to `last`.
    static func smallest(from first: Int, to last: Int = 1 << 52, holds: (Int) -> Bool) -> Int? {
        if holds(first) { return first }
        var (below, step) = (first, 1)
        while true {
            guard below < last else { return nil }
            let next = min(last, below + step)
            if holds(next) { return between(below, next, holds) }
            (below, step) = (next, step * 2)
        }
    }

    private static func between(_ below: Int, _ above: Int, _ holds: (Int) -> Bool) -> Int {
        var (below, above) = (below, above)
        while above - below > 1 {
            let middle = below + (above - below) / 2
            if holds(middle) { above = middle } else { below = middle }
        }
        return above
    }

    /// The smallest number above `first`, to the last digits of a double.
    static func smallest(from first: Double, holds: (Double) -> Bool) -> Double {
        var (below, above) = (first, first + 1)
        while !holds(above), above.isFinite { (below, above) = (above, first + 2 * (above - first)) }
        for _ in 0..<100 where above - below > above.ulp {
            let middle = below + (above - below) / 2
            if holds(middle) { above = middle } else { below = middle }
        }
        return above
    }
}
