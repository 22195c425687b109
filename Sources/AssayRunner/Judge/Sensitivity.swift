import AssayCore
import AssayManifest
import AssayStatistics

/// What a verdict on a sample could have got wrong, from the width of its interval.
///
/// Both numbers take the estimate as normal around the true value, with the standard error that the interval's width implies, and
/// the interval of another sample as reaching as far to either side as today's. The two sides may differ: Wilson's interval of a
/// high rate reaches further down than up.
struct Sensitivity {
    let value: Double
    let interval: Interval
    let comparison: Comparison
    let bound: Double
    let rule: DecisionRule

    /// Chance of finding a regression that counts as shown.
    static let power = 0.8

    /// Probability that an unchanged model, measured on as many other rows, would not have passed; nil for `==` and `!=`.
    ///
    /// - Definition: Φ((reach − margin) / s), where the margin is how far the value lies on the good side of the bound, and the
    ///   reach is 0 for `estimate`, that of the interval's bad side for `proven`, and minus that of its good side for `refuted`.
    var falseAlarm: Double? {
        guard let margin else { return nil }
        guard standardError > 0 else { return margin >= 0 ? 0 : 1 }
        return Normal.cdf((reach - margin) / standardError)
    }

    /// The smallest worsening of the true value that would have shut the gate with a probability of 80 %.
    ///
    /// - Definition: margin − reach + z₀.₈ s, at least 0.
    var smallestRegression: Double? {
        margin.map { max(0, $0 - reach + Normal.quantile(Self.power) * standardError) }
    }

    /// How far the value lies on the good side of the bound.
    private var margin: Double? {
        switch comparison {
        case .atLeast, .above: value - bound
        case .atMost, .below: bound - value
        case .equal, .notEqual: nil
        }
    }

    private var standardError: Double {
        (interval.upper - interval.lower) / (2 * Normal.critical(confidence: interval.confidence))
    }

    /// How far beyond the bound the value must lie for the rule to pass.
    private var reach: Double {
        let (down, up) = (value - interval.lower, interval.upper - value)
        let isFloor = comparison == .atLeast || comparison == .above
        switch rule {
        case .estimate: return 0
        case .proven: return isFloor ? down : up
        case .refuted: return isFloor ? -up : -down
        }
    }
}
