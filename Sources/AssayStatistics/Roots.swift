import Foundation

/// Roots of monotone functions on the positive axis.
enum Roots {
    /// Roots below this are taken for 0: closer to the smallest double, quotients leave the range.
    private static let smallest = 1e-300

    /// The root of an increasing function of log x, by Newton steps that never leave a shrinking bracket.
    ///
    /// `function` returns its value at x and its slope over log x. Steps multiply x, so tiny roots keep their digits.
    static func newton(upper: Double, start: Double, _ function: (Double) -> (value: Double, slope: Double)) -> Double {
        guard function(smallest).value < 0 else { return 0 }
        var (lower, upper, x) = (smallest, upper, start)
        for _ in 0..<200 {
            let (value, slope) = function(x)
            if value == 0 { return x }
            if value < 0 { lower = x } else { upper = x }
            var next = x * exp(-value / slope)
            if !(next > lower && next < upper) { next = lower.squareRoot() * upper.squareRoot() }
            if abs(next - x) <= 1e-15 * x { return next }
            x = next
        }
        return x
    }

    /// The place where a function of x > 0 falls through zero, to the last digits: doubling, then bisection of log x.
    static func crossing(from start: Double, ofDecreasing function: (Double) -> Double) -> Double {
        var (lower, upper) = (start, start)
        while upper < 1e300, function(upper) > 0 { (lower, upper) = (upper, upper * 2) }
        while lower > 1e-300, function(lower) <= 0 { (lower, upper) = (lower / 2, lower) }
        while true {
            let middle = lower + (upper - lower) / 2
            guard middle > lower, middle < upper else { return middle }
            if function(middle) > 0 { lower = middle } else { upper = middle }
        }
    }
}
